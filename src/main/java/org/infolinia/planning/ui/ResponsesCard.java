package org.infolinia.planning.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.util.stream.Stream;
import org.infolinia.kit.Card;
import org.infolinia.kit.Icon;
import org.infolinia.planning.Channel;
import org.infolinia.planning.forecast.ContactKind;
import org.infolinia.planning.forecast.ProgramPast;
import org.infolinia.planning.forecast.Ratio;
import org.infolinia.planning.panel.PlanWords;

/** How many contacts a thousand people who are told make, by channel, and how sure that is. */
class ResponsesCard extends Card {

    private static final String NOTHING = "–";

    private final transient ProgramPast past;
    private final transient PlanWords words;

    ResponsesCard(ProgramPast past, PlanWords words) {
        super(Icon.USERS, PlanWords.say("planning.responses"));
        this.past = past;
        this.words = words;
        var measured = Stream.of(Channel.values()).filter(this::isMeasured).toList();
        if (measured.isEmpty()) {
            with(small("planning.responses-none"));
            return;
        }
        var table = new PlainTable("planning.channel", "planning.kind.CALL", "planning.kind.MAIL", "planning.measured");
        for (var channel : measured) {
            table.row(
                    getTranslation(channel.messageKey()),
                    cell(ContactKind.CALL, channel),
                    cell(ContactKind.MAIL, channel),
                    words.number(Math.max(count(ContactKind.CALL, channel), count(ContactKind.MAIL, channel))));
        }
        with(table, small("planning.responses-meaning"));
    }

    private boolean isMeasured(Channel channel) {
        return Stream.of(ContactKind.values())
                .anyMatch(kind -> past.measured(kind, channel).isPresent());
    }

    private String cell(ContactKind kind, Channel channel) {
        return past.measured(kind, channel)
                .map(ratio -> getTranslation(
                        "planning.per-thousand-range",
                        words.contacts(ratio.perRecipient() * PlanWords.THOUSAND),
                        words.contacts(ratio.lowest() * PlanWords.THOUSAND),
                        words.contacts(ratio.highest() * PlanWords.THOUSAND)))
                .orElse(NOTHING);
    }

    private int count(ContactKind kind, Channel channel) {
        return past.measured(kind, channel).map(Ratio::communications).orElse(0);
    }

    private Paragraph small(String key) {
        var line = new Paragraph(getTranslation(key));
        line.addClassNames("small", "muted");
        return line;
    }
}
