<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="hi_IN" sourcelanguage="en">
<context>
    <name>AddButton</name>
    <message>
        <source>Add</source>
        <translation>जोड़ें</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>जुड़ गया</translation>
    </message>
</context>
<context>
    <name>AnswerCard</name>
    <message>
        <source>This answer opens with a note.</source>
        <translation>इस जवाब से पहले एक सूचना है।</translation>
    </message>
    <message>
        <source>Read the page: {title}</source>
        <translation>पेज पढ़ें: {title}</translation>
    </message>
</context>
<context>
    <name>AnswerList</name>
    <message numerus="yes">
        <source>%n questions</source>
        <translation>
            <numerusform>%n सवाल</numerusform>
            <numerusform>%n सवाल</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answers</source>
        <translation>
            <numerusform>%n जवाब</numerusform>
            <numerusform>%n जवाब</numerusform>
        </translation>
    </message>
    <message>
        <source>{answers}. Hide the keys to see them all.</source>
        <translation>{answers}। सब देखने के लिए कीबोर्ड हटाएँ।</translation>
    </message>
    <message>
        <source>We found no answer for these words here. Your question still counts.</source>
        <translation>इन शब्दों का जवाब यहाँ नहीं मिला। आपका सवाल फिर भी अहम है।</translation>
    </message>
    <message>
        <source>Try another word, look behind a door, or ask a person.</source>
        <translation>कोई दूसरा शब्द लिखें, किसी दरवाज़े के पीछे देखें, या किसी से पूछें।</translation>
    </message>
    <message numerus="yes">
        <source>%n topics</source>
        <translation>
            <numerusform>%n विषय</numerusform>
            <numerusform>%n विषय</numerusform>
        </translation>
    </message>
    <message>
        <source>Opens with a note</source>
        <translation>पहले एक सूचना है</translation>
    </message>
    <message>
        <source>In {language}</source>
        <translation>{language} में</translation>
    </message>
</context>
<context>
    <name>ArticlePage</name>
    <message>
        <source>In short</source>
        <translation>कम शब्दों में</translation>
    </message>
    <message>
        <source>Questions to ask</source>
        <translation>पूछने के सवाल</translation>
    </message>
    <message>
        <source>Questions people ask</source>
        <translation>लोगों के सवाल</translation>
    </message>
    <message>
        <source>Draft page</source>
        <translation>ड्राफ़्ट पेज</translation>
    </message>
</context>
<context>
    <name>AskingHead</name>
    <message>
        <source>Questions people ask</source>
        <translation>लोगों के सवाल</translation>
    </message>
    <message>
        <source>Your words are not kept</source>
        <translation>आपके शब्द सेव नहीं होते</translation>
    </message>
    <message>
        <source>Touch the letters to type a word, or choose a topic. Answers open below.</source>
        <translation>शब्द लिखने के लिए अक्षर छुएँ, या विषय चुनें। जवाब नीचे खुलते हैं।</translation>
    </message>
    <message>
        <source>Touch the field to type a word, or choose a topic. Answers open below.</source>
        <translation>शब्द लिखने के लिए ऊपर की जगह छुएँ, या विषय चुनें। जवाब नीचे खुलते हैं।</translation>
    </message>
</context>
<context>
    <name>AttractPage</name>
    <message>
        <source>Start</source>
        <translation>शुरुआत</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>आपका स्वागत है</translation>
    </message>
    <message>
        <source>Touch your language to begin</source>
        <translation>शुरू करने के लिए अपनी भाषा छुएँ</translation>
    </message>
    <message>
        <source>Nothing is saved</source>
        <translation>कुछ सेव नहीं होता</translation>
    </message>
    <message>
        <source>For adults</source>
        <translation>बड़ों के लिए</translation>
    </message>
</context>
<context>
    <name>Bar</name>
    <message>
        <source>Bar</source>
        <translation>बटनों की पट्टी</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>वापस</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>मुख्य पेज</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>सुनें</translation>
    </message>
    <message>
        <source>Text and colours</source>
        <translation>अक्षर और रंग</translation>
    </message>
    <message>
        <source>My questions</source>
        <translation>मेरे सवाल</translation>
    </message>
    <message>
        <source>Get help now</source>
        <translation>अभी मदद लें</translation>
    </message>
    <message>
        <source>Clear screen</source>
        <translation>स्क्रीन साफ़ करें</translation>
    </message>
    <message>
        <source>{label}, {count} kept</source>
        <translation>{label}, {count} जुड़े हैं</translation>
    </message>
    <message>
        <source>There is no page before this one.</source>
        <translation>इससे पहले कोई पेज नहीं है।</translation>
    </message>
    <message>
        <source>Listening is not ready on this kiosk yet.</source>
        <translation>इस स्क्रीन पर सुनने की सुविधा अभी तैयार नहीं है।</translation>
    </message>
</context>
<context>
    <name>BestCard</name>
    <message>
        <source>Our guess</source>
        <translation>हमारा अंदाज़ा</translation>
    </message>
    <message>
        <source>Best match</source>
        <translation>सबसे सही जवाब</translation>
    </message>
    <message>
        <source>Opens with a note</source>
        <translation>पहले एक सूचना है</translation>
    </message>
</context>
<context>
    <name>Builder</name>
    <message>
        <source>What you can do</source>
        <translation>आप क्या कर सकते हैं</translation>
    </message>
    <message>
        <source>Desk card</source>
        <translation>डेस्क कार्ड</translation>
    </message>
</context>
<context>
    <name>CallCard</name>
    <message>
        <source>Call from your phone</source>
        <translation>अपने फ़ोन से कॉल करें</translation>
    </message>
    <message>
        <source>Use your own phone. A call may show on the phone&apos;s record.</source>
        <translation>अपने फ़ोन से कॉल करें। कॉल फ़ोन के रिकॉर्ड में दिख सकती है।</translation>
    </message>
    <message>
        <source>More numbers</source>
        <translation>और नंबर</translation>
    </message>
    <message>
        <source>Checked on {on}. It may have changed; staff can help.</source>
        <translation>{on} को जाँचा गया। अब बदल गया हो सकता है; स्टाफ़ मदद कर सकता है।</translation>
    </message>
    <message>
        <source>Numbers checked on {on}</source>
        <translation>नंबर {on} को जाँचे गए</translation>
    </message>
    <message>
        <source>First numbers</source>
        <translation>पहले नंबर</translation>
    </message>
</context>
<context>
    <name>ChecksButton</name>
    <message>
        <source>Page {code}</source>
        <translation>पेज {code}</translation>
    </message>
    <message>
        <source>Draft. No clinician has checked this page yet.</source>
        <translation>ड्राफ़्ट। किसी डॉक्टर ने यह पेज अभी नहीं जाँचा है।</translation>
    </message>
    <message>
        <source>Checked by: {role}, with sources</source>
        <translation>जाँचा: {role}, स्रोतों के साथ</translation>
    </message>
    <message>
        <source>{on}.</source>
        <translation>{on}।</translation>
    </message>
    <message>
        <source>{on}. Next: {due}.</source>
        <translation>{on}। अगली जाँच: {due}।</translation>
    </message>
</context>
<context>
    <name>ChecksPage</name>
    <message>
        <source>Checks and sources</source>
        <translation>जाँच और स्रोत</translation>
    </message>
    <message>
        <source>Page {code}</source>
        <translation>पेज {code}</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>ऊपर</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>नीचे</translation>
    </message>
    <message>
        <source>Draft. No clinician has checked this page yet.</source>
        <translation>ड्राफ़्ट। किसी डॉक्टर ने यह पेज अभी नहीं जाँचा है।</translation>
    </message>
    <message>
        <source>Checked by: {role}</source>
        <translation>जाँचा: {role}</translation>
    </message>
    <message>
        <source>Written: {on}</source>
        <translation>लिखा गया: {on}</translation>
    </message>
    <message>
        <source>Checked: {on}</source>
        <translation>जाँचा गया: {on}</translation>
    </message>
    <message>
        <source>Next check: {on}</source>
        <translation>अगली जाँच: {on}</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>कम शब्दों में</translation>
    </message>
    <message>
        <source>Some lines are common medical knowledge. A clinician has yet to confirm them.</source>
        <translation>कुछ बातें डॉक्टरी की आम जानकारी हैं। किसी डॉक्टर ने इन्हें अभी पक्का नहीं किया है।</translation>
    </message>
    <message>
        <source>This is the top.</source>
        <translation>यह सबसे ऊपर है।</translation>
    </message>
    <message>
        <source>This is the end.</source>
        <translation>यहाँ पेज ख़त्म होता है।</translation>
    </message>
</context>
<context>
    <name>CopyingPage</name>
    <message>
        <source>My questions</source>
        <translation>मेरे सवाल</translation>
    </message>
    <message>
        <source>Show this page to a doctor or nurse, or copy it by hand.</source>
        <translation>यह पेज डॉक्टर या नर्स को दिखाएँ, या हाथ से लिख लें।</translation>
    </message>
    <message>
        <source>Nothing is kept yet.</source>
        <translation>अभी कुछ नहीं जोड़ा गया है।</translation>
    </message>
</context>
<context>
    <name>DangerCard</name>
    <message>
        <source>If something must not wait, people here can help you now, in private.</source>
        <translation>अगर बात रुक नहीं सकती, तो यहाँ के लोग अभी, अकेले में आपकी मदद कर सकते हैं।</translation>
    </message>
    <message>
        <source>Get help now</source>
        <translation>अभी मदद लें</translation>
    </message>
</context>
<context>
    <name>Darkness</name>
    <message>
        <source>The screen rests. Touch it to wake it.</source>
        <translation>स्क्रीन बंद जैसी है। जगाने के लिए छुएँ।</translation>
    </message>
</context>
<context>
    <name>DefinitionCard</name>
    <message>
        <source>What {term} means</source>
        <translation>{term} का मतलब</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>सुनें</translation>
    </message>
    <message>
        <source>Listening is not ready on this kiosk yet.</source>
        <translation>इस स्क्रीन पर सुनने की सुविधा अभी तैयार नहीं है।</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
</context>
<context>
    <name>DeskCardPage</name>
    <message>
        <source>Desk card</source>
        <translation>डेस्क कार्ड</translation>
    </message>
    <message>
        <source>I would like to talk to someone in private, please.</source>
        <translation>मुझे किसी से अकेले में बात करनी है।</translation>
    </message>
    <message>
        <source>Show this page at the desk. You do not have to say why.</source>
        <translation>यह पेज डेस्क पर दिखाएँ। आपको वजह बताने की ज़रूरत नहीं है।</translation>
    </message>
</context>
<context>
    <name>DidYouMean</name>
    <message>
        <source>Did you mean: {guess}?</source>
        <translation>क्या आपका मतलब है: {guess}?</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>यही लिखें</translation>
    </message>
</context>
<context>
    <name>GatePage</name>
    <message>
        <source>Before you read on</source>
        <translation>आगे पढ़ने से पहले</translation>
    </message>
    <message>
        <source>You can change your mind at any time.</source>
        <translation>आप कभी भी अपना मन बदल सकते हैं।</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>आगे पढ़ें</translation>
    </message>
    <message>
        <source>Opens the page</source>
        <translation>पेज खुलेगा</translation>
    </message>
    <message>
        <source>Get help</source>
        <translation>मदद लें</translation>
    </message>
    <message>
        <source>Opens numbers and ways to talk to someone</source>
        <translation>फ़ोन नंबर और किसी से बात करने के तरीके खुलेंगे</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>वापस जाएँ</translation>
    </message>
    <message>
        <source>To where you were</source>
        <translation>जहाँ आप पहले थे</translation>
    </message>
    <message>
        <source>Reading veil: show only what you are reading</source>
        <translation>पढ़ने का परदा: सिर्फ़ वही दिखे जो आप पढ़ रहे हैं</translation>
    </message>
    <message>
        <source>{most} and {last}</source>
        <translation>{most} और {last}</translation>
    </message>
    <message>
        <source>It has pictures, which stay hidden until you ask.</source>
        <translation>इसमें तस्वीरें हैं, जो आपके कहने तक छिपी रहती हैं।</translation>
    </message>
    <message>
        <source>It has no pictures.</source>
        <translation>इसमें कोई तस्वीर नहीं है।</translation>
    </message>
    <message>
        <source>This page talks about {about}. {pictures} You can read on, skip to help, or leave.</source>
        <translation>इस पेज पर {about} की बात है। {pictures} आप आगे पढ़ सकते हैं, सीधे मदद पर जा सकते हैं, या पेज छोड़ सकते हैं।</translation>
    </message>
</context>
<context>
    <name>GetHelpPage</name>
    <message>
        <source>Get help now</source>
        <translation>अभी मदद लें</translation>
    </message>
</context>
<context>
    <name>GroupPage</name>
    <message>
        <source>Touch a topic to read it</source>
        <translation>पढ़ने के लिए विषय छुएँ</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>ऊपर</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>नीचे</translation>
    </message>
    <message>
        <source>Opens with a note</source>
        <translation>पहले एक सूचना है</translation>
    </message>
</context>
<context>
    <name>GuessLine</name>
    <message>
        <source>Our guess</source>
        <translation>हमारा अंदाज़ा</translation>
    </message>
    <message>
        <source>Showing results for {guess}</source>
        <translation>{guess} के नतीजे</translation>
    </message>
    <message numerus="yes">
        <source>%n answers</source>
        <translation>
            <numerusform>%n जवाब</numerusform>
            <numerusform>%n जवाब</numerusform>
        </translation>
    </message>
    <message>
        <source>You may mean {guess}. See above.</source>
        <translation>शायद आपका मतलब {guess} है। ऊपर देखें।</translation>
    </message>
</context>
<context>
    <name>HomeDoor</name>
    <message>
        <source>Questions people ask</source>
        <translation>लोगों के सवाल</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>खोजें</translation>
    </message>
    <message>
        <source>Type a word</source>
        <translation>शब्द लिखें</translation>
    </message>
    <message numerus="yes">
        <source>%n questions</source>
        <translation>
            <numerusform>%n सवाल</numerusform>
            <numerusform>%n सवाल</numerusform>
        </translation>
    </message>
    <message>
        <source>See all {count}</source>
        <translation>सभी {count} देखें</translation>
    </message>
    <message>
        <source>Opens with a note</source>
        <translation>पहले एक सूचना है</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Home</source>
        <translation>मुख्य पेज</translation>
    </message>
    <message>
        <source>What would you like to read about?</source>
        <translation>आप किस बारे में पढ़ना चाहेंगे?</translation>
    </message>
    <message>
        <source>Nothing you do here is saved</source>
        <translation>आप यहाँ जो करते हैं, वह सेव नहीं होता</translation>
    </message>
</context>
<context>
    <name>KeptRow</name>
    <message>
        <source>Move up: {words}</source>
        <translation>ऊपर करें: {words}</translation>
    </message>
    <message>
        <source>Move down: {words}</source>
        <translation>नीचे करें: {words}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>हटाएँ</translation>
    </message>
    <message>
        <source>Remove: {words}</source>
        <translation>हटाएँ: {words}</translation>
    </message>
    <message>
        <source>This is the first one.</source>
        <translation>यह पहला है।</translation>
    </message>
    <message>
        <source>This is the last one.</source>
        <translation>यह आख़िरी है।</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Keys</source>
        <translation>कीबोर्ड</translation>
    </message>
    <message>
        <source>space</source>
        <translation>स्पेस</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>स्पेस</translation>
    </message>
    <message>
        <source>Delete the last letter</source>
        <translation>आख़िरी अक्षर मिटाएँ</translation>
    </message>
    <message>
        <source>Hide keys</source>
        <translation>कीबोर्ड हटाएँ</translation>
    </message>
    <message>
        <source>English letters</source>
        <translation>अंग्रेज़ी अक्षर</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>अंक</translation>
    </message>
    <message>
        <source>Hindi letters</source>
        <translation>हिन्दी अक्षर</translation>
    </message>
    <message>
        <source>More Hindi letters</source>
        <translation>और हिन्दी अक्षर</translation>
    </message>
    <message>
        <source>Halant, joins two letters</source>
        <translation>हलंत, दो अक्षर जोड़ता है</translation>
    </message>
    <message>
        <source>Nukta, the dot below</source>
        <translation>नुक़्ता, नीचे की बिंदी</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>English</source>
        <translation>अंग्रेज़ी</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>हिन्दी</translation>
    </message>
</context>
<context>
    <name>MyQuestionsPage</name>
    <message>
        <source>My questions</source>
        <translation>मेरे सवाल</translation>
    </message>
    <message>
        <source>Show this list to a doctor or nurse, or take it home. It goes away when you leave or touch Clear screen.</source>
        <translation>यह सूची डॉक्टर या नर्स को दिखाएँ, या घर ले जाएँ। आपके जाने पर या “स्क्रीन साफ़ करें” छूने पर यह मिट जाती है।</translation>
    </message>
    <message>
        <source>No name or place is stored with it.</source>
        <translation>इसके साथ कोई नाम या जगह सेव नहीं होती।</translation>
    </message>
    <message>
        <source>Nothing is kept yet. On a page, touch Add beside a question, and it stands here.</source>
        <translation>अभी कुछ नहीं जोड़ा गया है। किसी पेज पर सवाल के पास “जोड़ें” छुएँ, और वह यहाँ दिखेगा।</translation>
    </message>
    <message>
        <source>Choose a topic</source>
        <translation>विषय चुनें</translation>
    </message>
    <message>
        <source>Find more questions</source>
        <translation>और सवाल देखें</translation>
    </message>
    <message>
        <source>Show to staff</source>
        <translation>स्टाफ़ को दिखाएँ</translation>
    </message>
</context>
<context>
    <name>NearHelp</name>
    <message>
        <source>You can talk to staff here in private.</source>
        <translation>आप यहाँ स्टाफ़ से अकेले में बात कर सकते हैं।</translation>
    </message>
    <message>
        <source>You can call from your own phone. A call may show on the phone&apos;s record.</source>
        <translation>आप अपने फ़ोन से कॉल कर सकते हैं। कॉल फ़ोन के रिकॉर्ड में दिख सकती है।</translation>
    </message>
    <message>
        <source>If you are in danger now, call {number}</source>
        <translation>अगर आप अभी ख़तरे में हैं, तो {number} पर कॉल करें</translation>
    </message>
    <message>
        <source>Checked on {on}. It may have changed; staff can help.</source>
        <translation>{on} को जाँचा गया। अब बदल गया हो सकता है; स्टाफ़ मदद कर सकता है।</translation>
    </message>
    <message>
        <source>Numbers checked on {on}</source>
        <translation>नंबर {on} को जाँचे गए</translation>
    </message>
</context>
<context>
    <name>OtherLanguage</name>
    <message>
        <source>This page is not ready in your language yet. It is in {language}.</source>
        <translation>यह पेज अभी आपकी भाषा में तैयार नहीं है। यह {language} में है।</translation>
    </message>
</context>
<context>
    <name>PartStrip</name>
    <message>
        <source>Part {part} of {count}</source>
        <translation>भाग {part}, कुल {count}</translation>
    </message>
    <message>
        <source>Parts: {part} of {count}</source>
        <translation>भाग: {count} में से {part}</translation>
    </message>
    <message>
        <source>{part} of {count}</source>
        <translation>{count} में से {part}</translation>
    </message>
    <message>
        <source>Last part</source>
        <translation>आख़िरी भाग</translation>
    </message>
    <message>
        <source>Next part</source>
        <translation>अगला भाग</translation>
    </message>
    <message>
        <source>Next: {title}</source>
        <translation>आगे: {title}</translation>
    </message>
    <message>
        <source>This is the last part.</source>
        <translation>यह आख़िरी भाग है।</translation>
    </message>
    <message>
        <source>Previous part</source>
        <translation>पिछला भाग</translation>
    </message>
    <message>
        <source>First part</source>
        <translation>पहला भाग</translation>
    </message>
    <message>
        <source>This is the first part.</source>
        <translation>यह पहला भाग है।</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>पिछला</translation>
    </message>
    <message>
        <source>This is the beginning.</source>
        <translation>यह शुरुआत है।</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>आगे</translation>
    </message>
    <message>
        <source>This is the end.</source>
        <translation>यह अंत है।</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Notes</source>
        <translation>नोट्स</translation>
    </message>
</context>
<context>
    <name>QuestionsPage</name>
    <message>
        <source>Questions people ask</source>
        <translation>लोगों के सवाल</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Up</source>
        <translation>ऊपर</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>नीचे</translation>
    </message>
    <message>
        <source>You are here</source>
        <translation>आप यहाँ हैं</translation>
    </message>
</context>
<context>
    <name>ReadyPage</name>
    <message>
        <source>Getting ready</source>
        <translation>तैयारी हो रही है</translation>
    </message>
    <message>
        <source>This can take a few minutes. The screen starts by itself.</source>
        <translation>इसमें कुछ मिनट लग सकते हैं। स्क्रीन अपने-आप शुरू होगी।</translation>
    </message>
</context>
<context>
    <name>ResultRow</name>
    <message>
        <source>Our guess</source>
        <translation>हमारा अंदाज़ा</translation>
    </message>
</context>
<context>
    <name>Scrolled</name>
    <message>
        <source>Up</source>
        <translation>ऊपर</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>नीचे</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>खोजें</translation>
    </message>
    <message>
        <source>Type a word</source>
        <translation>शब्द लिखें</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>मिटाएँ</translation>
    </message>
    <message>
        <source>Type a word. It is not kept.</source>
        <translation>शब्द लिखें। यह सेव नहीं होता।</translation>
    </message>
</context>
<context>
    <name>SectionNote</name>
    <message>
        <source>Skip to {part}</source>
        <translation>सीधे यहाँ जाएँ: {part}</translation>
    </message>
    <message>
        <source>The next picture is about {about}.</source>
        <translation>अगली तस्वीर {about} के बारे में है।</translation>
    </message>
    <message>
        <source>The next part is about {about}. Skip it if you like.</source>
        <translation>अगला हिस्सा {about} के बारे में है। चाहें तो इसे छोड़ दें।</translation>
    </message>
    <message>
        <source>Show the picture</source>
        <translation>तस्वीर दिखाएँ</translation>
    </message>
    <message>
        <source>Show this part</source>
        <translation>यह हिस्सा दिखाएँ</translation>
    </message>
    <message>
        <source>Hide the picture</source>
        <translation>तस्वीर छिपाएँ</translation>
    </message>
    <message>
        <source>Fold this part</source>
        <translation>यह हिस्सा बंद करें</translation>
    </message>
</context>
<context>
    <name>Sections</name>
    <message>
        <source>Normal</source>
        <translation>सामान्य</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>बड़ा</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>और बड़ा</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>सबसे बड़ा</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>कागज़</translation>
    </message>
    <message>
        <source>Dusk</source>
        <translation>शाम</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>कंट्रास्ट</translation>
    </message>
    <message>
        <source>All goes back to normal for the next person.</source>
        <translation>अगले व्यक्ति के लिए सब पहले जैसा हो जाता है।</translation>
    </message>
    <message>
        <source>Reading veil</source>
        <translation>पढ़ने का परदा</translation>
    </message>
    <message>
        <source>Wider lines</source>
        <translation>पंक्तियों में ज़्यादा जगह</translation>
    </message>
    <message>
        <source>Lower buttons</source>
        <translation>नीचे के बटन</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>कम हलचल</translation>
    </message>
    <message>
        <source>Reading veil: only the paragraph that you read is shown.</source>
        <translation>पढ़ने का परदा: सिर्फ़ वही पैरा दिखता है जो आप पढ़ रहे हैं।</translation>
    </message>
    <message>
        <source>This language is not ready on this kiosk yet.</source>
        <translation>यह भाषा इस कियोस्क पर अभी तैयार नहीं है।</translation>
    </message>
    <message>
        <source>The page stays where it is.</source>
        <translation>पेज वहीं रहता है जहाँ वह है।</translation>
    </message>
    <message>
        <source>At this size, others may read along from about {metres} metres away.</source>
        <translation>इस आकार पर दूसरे लोग करीब {metres} मीटर दूर से पढ़ सकते हैं।</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Text and colours</source>
        <translation>अक्षर और रंग</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>अक्षर का आकार</translation>
    </message>
    <message>
        <source>Colours and layout</source>
        <translation>रंग और सजावट</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>भाषा</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>रंग</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>पढ़ना</translation>
    </message>
    <message>
        <source>Put it all back</source>
        <translation>सब पहले जैसा करें</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>हो गया</translation>
    </message>
</context>
<context>
    <name>SignsCard</name>
    <message>
        <source>Draft. No clinician has checked this list yet.</source>
        <translation>ड्राफ़्ट। किसी डॉक्टर ने यह सूची अभी नहीं जाँची है।</translation>
    </message>
    <message>
        <source>See every sign</source>
        <translation>सभी संकेत देखें</translation>
    </message>
</context>
<context>
    <name>SizeCard</name>
    <message>
        <source>Aa</source>
        <translation>अआ</translation>
    </message>
</context>
<context>
    <name>SquarePage</name>
    <message>
        <source>Take it with you</source>
        <translation>अपने साथ ले जाएँ</translation>
    </message>
    <message>
        <source>Point your phone camera at the square. It holds the words themselves: no link.</source>
        <translation>फ़ोन का कैमरा इस QR कोड पर रखें। इसमें ख़ुद शब्द हैं: कोई लिंक नहीं।</translation>
    </message>
    <message>
        <source>Others can scan it too while it shows.</source>
        <translation>जब तक यह दिख रहा है, दूसरे भी इसे स्कैन कर सकते हैं।</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>नोट्स</translation>
    </message>
    <message>
        <source>The square is hidden. Touch here to show it again.</source>
        <translation>QR कोड छिपा है। फिर से देखने के लिए यहाँ छुएँ।</translation>
    </message>
    <message>
        <source>The square is hidden.</source>
        <translation>QR कोड छिपा है।</translation>
    </message>
    <message>
        <source>Making the square</source>
        <translation>QR कोड बन रहा है</translation>
    </message>
    <message>
        <source>Your phone opens a mail draft with these words, and may keep it until you delete it.</source>
        <translation>आपके फ़ोन में इन शब्दों के साथ एक ईमेल ड्राफ़्ट खुलेगा, और आपके मिटाने तक रह सकता है।</translation>
    </message>
    <message>
        <source>Second choice: plain text. Some phones look such words up on the internet.</source>
        <translation>दूसरा तरीक़ा: सादे शब्द। कुछ फ़ोन ऐसे शब्द इंटरनेट पर खोजते हैं।</translation>
    </message>
    <message>
        <source>Plain text instead</source>
        <translation>इसकी जगह सादे शब्द</translation>
    </message>
    <message>
        <source>Mail draft instead</source>
        <translation>इसकी जगह ईमेल ड्राफ़्ट</translation>
    </message>
    <message>
        <source>Show it again</source>
        <translation>फिर से दिखाएँ</translation>
    </message>
    <message>
        <source>Hide the square</source>
        <translation>QR कोड छिपाएँ</translation>
    </message>
    <message>
        <source>Square for your phone</source>
        <translation>आपके फ़ोन के लिए QR कोड</translation>
    </message>
    <message>
        <source>{number} of {many}</source>
        <translation>{many} में से {number}</translation>
    </message>
    <message>
        <source>The square hides in {seconds} seconds.</source>
        <translation>QR कोड {seconds} सेकंड में छिप जाएगा।</translation>
    </message>
</context>
<context>
    <name>StaffCard</name>
    <message>
        <source>Staff here can answer questions too. You can ask for a private talk.</source>
        <translation>यहाँ का स्टाफ़ भी सवालों के जवाब दे सकता है। आप अकेले में बात करने को कह सकते हैं।</translation>
    </message>
    <message>
        <source>Desk card</source>
        <translation>डेस्क कार्ड</translation>
    </message>
</context>
<context>
    <name>StaffDoor</name>
    <message>
        <source>Talk to someone here</source>
        <translation>यहाँ किसी से बात करें</translation>
    </message>
    <message>
        <source>Any member of staff can help. You do not have to explain at the desk.</source>
        <translation>स्टाफ़ में कोई भी मदद कर सकता है। आपको डेस्क पर कुछ समझाने की ज़रूरत नहीं है।</translation>
    </message>
    <message>
        <source>The desk card says</source>
        <translation>डेस्क कार्ड पर लिखा है</translation>
    </message>
    <message>
        <source>“I would like to talk to someone in private, please.”</source>
        <translation>“मुझे किसी से अकेले में बात करनी है।”</translation>
    </message>
    <message>
        <source>Show the desk card</source>
        <translation>डेस्क कार्ड दिखाएँ</translation>
    </message>
</context>
<context>
    <name>StillTherePage</name>
    <message>
        <source>Still there?</source>
        <translation>क्या आप यहाँ हैं?</translation>
    </message>
    <message>
        <source>This screen clears itself in {seconds} seconds, so the next person sees nothing of yours.</source>
        <translation>यह स्क्रीन {seconds} सेकंड में अपने आप साफ़ हो जाएगी, ताकि अगला व्यक्ति आपका कुछ न देखे।</translation>
    </message>
    <message>
        <source>I am still reading</source>
        <translation>मैं अभी यहीं हूँ</translation>
    </message>
    <message>
        <source>Clear it now</source>
        <translation>अभी साफ़ करें</translation>
    </message>
    <message>
        <source>Your page is hidden. Touch anywhere to go on.</source>
        <translation>आपका पेज छिपा है। आगे पढ़ने के लिए कहीं भी छुएँ।</translation>
    </message>
</context>
<context>
    <name>TabStrip</name>
    <message>
        <source>You are here</source>
        <translation>आप यहाँ हैं</translation>
    </message>
</context>
<context>
    <name>Tag</name>
    <message>
        <source>Notes: {tags} and {more} more</source>
        <translation>सूचनाएँ: {tags} और {more} अन्य</translation>
    </message>
    <message>
        <source>Note: {tags}</source>
        <translation>सूचना: {tags}</translation>
    </message>
    <message>
        <source>Notes: {tags}</source>
        <translation>सूचनाएँ: {tags}</translation>
    </message>
</context>
<context>
    <name>TakeCard</name>
    <message>
        <source>Take it with you</source>
        <translation>अपने साथ ले जाएँ</translation>
    </message>
    <message>
        <source>A square for your phone holds the words themselves: no link. We send nothing.</source>
        <translation>फ़ोन के लिए QR कोड में ख़ुद शब्द हैं: कोई लिंक नहीं। हम कुछ नहीं भेजते।</translation>
    </message>
    <message>
        <source>Your phone opens a mail draft with these words, and may keep it until you delete it.</source>
        <translation>आपके फ़ोन में इन शब्दों के साथ एक ईमेल ड्राफ़्ट खुलेगा, और आपके मिटाने तक रह सकता है।</translation>
    </message>
    <message>
        <source>Show as a square for your phone</source>
        <translation>फ़ोन के लिए QR कोड दिखाएँ</translation>
    </message>
    <message>
        <source>Print a slip</source>
        <translation>पर्ची छापें</translation>
    </message>
    <message>
        <source>Your slip is on its way to the printer.</source>
        <translation>आपकी पर्ची प्रिंटर पर जा रही है।</translation>
    </message>
    <message>
        <source>Your slip is at the printer. Others may see it there.</source>
        <translation>आपकी पर्ची प्रिंटर पर है। वहाँ दूसरे उसे देख सकते हैं।</translation>
    </message>
    <message>
        <source>The printer does not answer. Staff can help.</source>
        <translation>प्रिंटर जवाब नहीं दे रहा। स्टाफ़ मदद कर सकता है।</translation>
    </message>
</context>
<context>
    <name>TextColumn</name>
    <message>
        <source>Questions to ask</source>
        <translation>पूछने के सवाल</translation>
    </message>
    <message>
        <source>Questions people ask</source>
        <translation>लोगों के सवाल</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>कम शब्दों में</translation>
    </message>
    <message>
        <source>Add the short text to take home</source>
        <translation>घर ले जाने की छोटी बात जोड़ें</translation>
    </message>
    <message>
        <source>Short text to take home added</source>
        <translation>घर ले जाने की छोटी बात जुड़ गई</translation>
    </message>
</context>
<context>
    <name>TroublePage</name>
    <message>
        <source>Something went wrong</source>
        <translation>कुछ गड़बड़ हो गई</translation>
    </message>
    <message>
        <source>It was not your doing. The screen was cleared, and you can start again.</source>
        <translation>इसमें आपकी कोई ग़लती नहीं है। स्क्रीन साफ़ कर दी गई है, और आप फिर से शुरू कर सकते हैं।</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>मुख्य पेज</translation>
    </message>
</context>
<context>
    <name>Turned</name>
    <message>
        <source>Down</source>
        <translation>नीचे</translation>
    </message>
    <message>
        <source>Back to the top</source>
        <translation>वापस ऊपर</translation>
    </message>
</context>
<context>
    <name>Twin</name>
    <message>
        <source>This is the top.</source>
        <translation>यह सबसे ऊपर है।</translation>
    </message>
    <message>
        <source>This is the end.</source>
        <translation>यह अंत है।</translation>
    </message>
</context>
<context>
    <name>Wardrobe</name>
    <message>
        <source>Patient information</source>
        <translation>मरीज़ों के लिए जानकारी</translation>
    </message>
</context>
<context>
    <name>WhichSquare</name>
    <message>
        <source>Previous square</source>
        <translation>पिछला QR कोड</translation>
    </message>
    <message>
        <source>Next square</source>
        <translation>अगला QR कोड</translation>
    </message>
    <message>
        <source>{number} of {many}</source>
        <translation>{many} में से {number}</translation>
    </message>
    <message>
        <source>This is the first one.</source>
        <translation>यह पहला है।</translation>
    </message>
    <message>
        <source>This is the last one.</source>
        <translation>यह आख़िरी है।</translation>
    </message>
</context>
</TS>
