"""The texts from which ``forge`` builds a good content folder."""

PACK = """\
id: forged
number: 4
title: {title}
release: 1
version: "0.1.0"
languages: {{{states}}}
publisher: Nobody
licence: CC-BY-4.0
help_topic: topic-1
groups:
{groups}"""

GROUP = """\
  - id: group-{place}
    icon: clip
    colour: {colour}
    name: {name}
    topics:{topics}
"""

SOURCES = """\
WHO-1:
  citation: Somebody. A paper. 2020.
  address: https://example.org/1
  supports: How common it is
  seen: 2026-01-31
NICE-2:
  citation: Somebody else. A guideline. 2021.
  address: https://example.org/2
  supports: What helps
  seen: null
  checked_by: ""
LINES:
  citation: A list of numbers.
  address: https://example.org/3
  supports: Numbers to call
  seen: 2026-01-31
"""

WORDING = """\
  {language}:
    tag: Tag {c}
    about: about {c}
    line: A line about {c}.
"""

LOCALE = """\
region: IN
help_lines:
  - id: emergency
    number: "112"
    name: {name}
    purpose: {name}
    source: LINES
    checked: 2026-01-31
    checked_by: ""
  - id: women
    number: "181"
    name: {name}
    purpose: {name}
    note: {name}
    source: LINES
    checked: 2026-01-31
    checked_by: ""
"""

GLOSSARY = """\
tissue:
  term: tissue
  definition: What parts of the body are made of.
nerve:
  term: nerve
  definition: What carries feeling through the body.
"""

FAQ = """\
## Is it common?

Yes, and [nerves](term:nerve) matter.{secret} [@WHO-1]

## What can I do?

Two things:

- Rest.{secret}
- Ask at the [desk](topic:topic-1).
"""

FRONT = """\
---
title: Topic {number}
discreet_title: Discreet {number}
hint: A short hint
summary: A summary of the topic.{secret}
kind: condition
group: group-{group}
icon: clip
notices:{notices}
search: [one, two]
codes: {{icd10: [F52.2], icd11: [HA01]}}
page_code: 4-{number}
related: {related}
questions:
  - What is it?{secret}
  - What helps?
  - Who helps?
  - What next?
take_home: Ask somebody.{secret}
authored: 2026-01-31
reviewed: {{state: draft}}
review_due: null
---
"""

BODY = """
!!! in-short

    In short, topic {number} has {words}.{secret} [@GK]

## What it is

It has *some* and **few** of [tissue](term:tissue) and of [nerve](term:nerve). [@WHO-1; @NICE-2]

See also [the other](topic:topic-{other}),
which goes on in a second line.{secret}

### A division

Numbers stand in a table.{secret}

| What | How many |
|---|---|
| one | two [@WHO-1] |
| three | four |

## How common it is

Common enough to say so.{secret}

- One{secret}
- Two
- Three, which goes
  on in a second line

!!! note "A remark"

    A remark in a box.{secret}

"""

GATE = """\
!!! gate self-harm

    This is only behind the gate. It has [nerve](term:nerve) in it. [@NICE-2]

    - only behind the gate, too

    !!! note "Inside"

        A box only behind the gate.

"""

PICTURES = """\
![A plain picture](plain.png)

Caption: What it shows

![A picture of the body](body.png){notice=explicit-anatomy}

"""

END = """\
## When to get help

Ordinary words about help.{secret}

!!! warning "When to get help fast"

    Go now when:

    - it hurts{secret}
    - it bleeds

## What you can do

!!! actions

    1. Rest.{secret}
    2. Ask.
"""
