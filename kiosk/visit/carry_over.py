"""A visit goes on in other content: less what is not there any more, and nothing else changes."""

from dataclasses import replace

from kiosk.content.ids import GroupId, TopicId
from kiosk.library.reader import Library
from kiosk.visit.places import Checks, Home, InGroup, Place, Questions, Reading
from kiosk.visit.state import State


def carried_over(state: State, library: Library) -> State:
    """Give ``state`` with the languages, topics, groups and questions that ``library`` has."""
    languages = library.languages()
    first = state.first_language if state.first_language in languages else languages[0]
    language = state.language if state.language in languages else first
    groups = library.groups(language)
    shelf = _Shelf(
        {group.id for group in groups},
        {topic.id for group in groups for topic in group.topics},
        library.question_counts(language),
    )
    trail = tuple(place for old in state.trail if (place := shelf.place(old)) is not None)
    kept = tuple(each for each in state.kept if each.topic in shelf.topics)
    return replace(
        state, trail=trail or (Home(),), language=language, first_language=first, kept=kept
    )


class _Shelf:
    """What there is."""

    def __init__(
        self, groups: set[GroupId], topics: set[TopicId], questions: dict[TopicId, int]
    ) -> None:
        self.groups, self.topics, self.questions = groups, topics, questions

    def place(self, place: Place) -> Place | None:
        """Give ``place`` as it is here, or None where it is gone."""
        match place:
            case InGroup(group):
                return place if group in self.groups else None
            case Reading(topic) | Checks(topic):
                return place if topic in self.topics else None
            case Questions():
                return self._questions(place)
            case _:
                return place

    def _questions(self, asking: Questions) -> Questions:
        """What was found is asked for anew; an answer stays open while its question is there."""
        topic, answer = asking.topic, asking.open_answer
        return replace(
            asking,
            topic=topic if topic in self.questions else None,
            findings=None,
            open_answer=answer
            if answer is not None and answer.number < self.questions.get(answer.topic, 0)
            else None,
        )
