package org.infolinia.tickets.fulltext.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.infolinia.kernel.AgentId;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.Ticket.Topic;
import org.infolinia.tickets.Words;
import org.infolinia.tickets.fulltext.question.Question.Part;
import org.infolinia.tickets.fulltext.question.Sought.From;
import org.infolinia.tickets.fulltext.question.Sought.InState;
import org.infolinia.tickets.fulltext.question.Sought.Saying;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionReaderTest {

    private static final KnownNames NAMES = new KnownNames(
            Map.of("nowe", State.NEW, "new", State.NEW, "zamkniete", State.CLOSED, "closed", State.CLOSED),
            Map.of("karta", Topic.CARD, "card", Topic.CARD),
            Map.of("kody", Set.of("codes")),
            Map.of("marta", Set.of(new AgentId(7)), "marta-nowak", Set.of(new AgentId(7))),
            Set.of("attachment", "zalacznik"),
            Optional.of(new AgentId(5)));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            karta                   | Saying[words=karta, isPhrase=false, isBeginning=true]
            "zgubiona karta"        | Saying[words=zgubiona karta, isPhrase=true, isBeginning=false]
            „zgubiona karta”        | Saying[words=zgubiona karta, isPhrase=true, isBeginning=false]
            "nie zamknięte          | Saying[words=nie zamknięte, isPhrase=true, isBeginning=false]
            from:halina@poczta.pl   | From[words=halina@poczta.pl]
            FROM:"Halina Wróbel"    | From[words=Halina Wróbel]
            to:wróbel               | To[words=wróbel]
            state:nowe              | InState[state=NEW]
            state:CLOSED            | InState[state=CLOSED]
            state:Zamknięte         | InState[state=CLOSED]
            state:zamk              | InState[state=CLOSED]
            tag:"Pilna Sprawa"      | Tagged[word=pilna-sprawa]
            queue:kody              | InQueue[keys=[codes]]
            owner:me                | OwnedBy[agents=[AgentId[value=5]]]
            owner:"Marta Nowak"     | OwnedBy[agents=[AgentId[value=7]]]
            owner:nobody            | OwnedBy[agents=[]]
            topic:karta             | OnTopic[topic=CARD]
            has:załącznik           | WithAttachment[]
            number:INF-20449        | Numbered[number=20449]
            on:2026-11-01           | Written[from=2026-10-31T23:00:00Z, until=2026-11-01T23:00:00Z]
            created:1.11.2026       | Written[from=2026-10-31T23:00:00Z, until=2026-11-01T23:00:00Z]
            on:2026-11              | Written[from=2026-10-31T23:00:00Z, until=2026-11-30T23:00:00Z]
            on:wczoraj              | Written[from=2026-11-21T23:00:00Z, until=2026-11-22T23:00:00Z]
            https://sklep.example/a | Saying[words=https://sklep.example/a, isPhrase=false, isBeginning=true]
            12:30                   | Saying[words=12:30, isPhrase=false, isBeginning=true]
            """)
    void isUnderstood(String typed, String sought) {
        var question = read(typed);

        assertThat(question.misunderstood()).isEmpty();
        assertThat(question.all())
                .singleElement()
                .satisfies(group -> assertThat(group.getFirst().sought()).hasToString(sought));
    }

    @ParameterizedTest
    @CsvSource({
        "state:gdzieś, no-state, gdzieś",
        "wiek:30, no-operator, wiek:",
        "before:2026-02-30, no-day, 2026-02-30",
        "after:kiedyś, no-day, kiedyś",
        "on:2026-13, no-day, 2026-13",
        "tag:\"?!\", no-tag, ?!",
        "queue:nie-ma, no-queue, nie-ma",
        "owner:ktoś, no-owner, ktoś",
        "topic:pogoda, no-topic, pogoda",
        "has:słoń, no-such-thing, słoń",
        "number:20448, no-number, 20448",
        "from:, nothing-behind, from:",
        "from:\"\", nothing-behind, from:"
    })
    void whatIsNotUnderstoodIsSaid(String typed, String why, String what) {
        assertThat(read(typed).misunderstood()).containsExactly(Words.of("tickets.fulltext." + why, what));
    }

    @Test
    void allMustHoldUnlessThereIsAnOr() {
        assertThat(read("karta from:halina OR state:nowe -kod").all())
                .containsExactly(
                        List.of(part(new Saying("karta", false, false))),
                        List.of(part(new From("halina")), part(new InState(State.NEW))),
                        List.of(new Part(true, new Saying("kod", false, true))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\"", "-", "OR", "OR OR", "()", "\"\"", "*", "- -", ":"})
    void whatAsksForNothingIsNoFault(String typed) {
        var question = read(typed);

        assertThat(question.isEmpty()).isTrue();
        assertThat(question.misunderstood()).isEmpty();
    }

    @Test
    void onlyTheBeginningOfAnEndlessQuestionIsRead() {
        assertThat(read("a ".repeat(100_000)).all()).hasSizeLessThanOrEqualTo(30);
    }

    private static Part part(Sought sought) {
        return new Part(false, sought);
    }

    private static Question read(String typed) {
        return QuestionReader.read(typed, NAMES, LocalDate.of(2026, 11, 23), ZoneId.of("Europe/Warsaw"));
    }
}
