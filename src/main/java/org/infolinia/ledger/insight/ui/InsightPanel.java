package org.infolinia.ledger.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.infolinia.kernel.Language;
import org.infolinia.kit.Card;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Icon;
import org.infolinia.ledger.insight.ParticipantInsight;
import org.infolinia.ledger.insight.ParticipantInsights;
import org.infolinia.ledger.ui.parts.BalancePanel;
import org.infolinia.participants.Participant;
import org.infolinia.programs.ProgramDirectory;

/** Why this person matters now, and what may help. */
@org.springframework.stereotype.Component
class InsightPanel extends BalancePanel {

    private static final int ORDER = 12;

    private final ParticipantInsights insights;

    InsightPanel(ParticipantInsights insights, ProgramDirectory programs) {
        super(ORDER, programs);
        this.insights = insights;
    }

    @Override
    protected Component card(Participant participant) {
        var card = new Card(Icon.CHART, say("ledger.insight.card"));
        card.addClassName("insight");
        insights.of(participant.id(), Language.ofLocale(UI.getCurrent().getLocale()))
                .ifPresentOrElse(
                        insight -> card.with(badges(insight), why(insight), help(insight)),
                        () -> card.with(new EmptyState(Icon.LOCK, say("ledger.insight.not-worked-out"))));
        return card;
    }

    private static Component badges(ParticipantInsight insight) {
        var standing = insight.standing();
        var line = new Div(
                StandingBadges.of(standing.stage()),
                StandingBadges.of(standing.segment()),
                StandingBadges.of(standing.risk()));
        line.addClassName("insight-badges");
        return line;
    }

    private static Component why(ParticipantInsight insight) {
        var signs = insight.standing().signs();
        if (signs.isEmpty()) {
            var nothing = new Paragraph(say("ledger.insight.no-signs"));
            nothing.addClassNames("small", "muted");
            return nothing;
        }
        return part(
                "ledger.insight.why",
                signs.stream()
                        .map(sign -> say(
                                "ledger.insight.sign." + sign.kind(),
                                sign.facts().toArray()))
                        .toList());
    }

    private static Component help(ParticipantInsight insight) {
        return insight.advice().isEmpty()
                ? new Div()
                : part(
                        "ledger.insight.help",
                        insight.advice().stream()
                                .map(advice -> say(
                                        "ledger.insight.advice." + advice.kind(),
                                        advice.facts().toArray()))
                                .toList());
    }

    private static Component part(String heading, List<String> sentences) {
        var list = new UnorderedList();
        sentences.forEach(sentence -> list.add(new ListItem(sentence)));
        var part = new Div(new H3(say(heading)), list);
        part.addClassName("insight-part");
        return part;
    }

    private static String say(String key, Object... facts) {
        return UI.getCurrent().getTranslation(key, facts);
    }
}
