package org.infolinia.tickets.problems.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Collectors;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Badge;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.tickets.Words;
import org.infolinia.tickets.problems.Problem;

/** What is said of problems, in the language of the open tab. */
public final class ProblemWords {

    private ProblemWords() {}

    public static Badge badge(Problem.State state) {
        var word = of(state);
        return switch (state) {
            case OPEN -> new Badge(Icon.QUESTION, word, Tone.WARN);
            case KNOWN_CAUSE -> new Badge(Icon.INFO, word, Tone.ACCENT);
            case SOLVED -> new Badge(Icon.CHECK, word, Tone.OK);
        };
    }

    public static String of(Problem.State state) {
        return translate("tickets.problems.state." + state);
    }

    public static String title(Problem problem) {
        return problem.id() + " " + problem.content().name();
    }

    public static Anchor link(Problem problem) {
        return new Anchor("problems/" + problem.id().value(), title(problem));
    }

    /** How many tickets have it. */
    public static String tally(Problem problem) {
        return translate(
                "tickets.problems.tally",
                problem.tickets().open(),
                problem.tickets().all());
    }

    public static String of(Words words) {
        return translate(words.key(), words.arguments().toArray());
    }

    public static String of(Refusal refusal) {
        return translate(refusal.messageKey(), refusal.arguments().toArray());
    }

    public static Banner banner(Refusal refusal) {
        return new Banner(Icon.ALERT, of(refusal), Tone.BAD);
    }

    /** Each in its line. */
    public static Component list(List<Refusal> refusals) {
        var list = new UnorderedList();
        list.addClassName("problem-refusals");
        refusals.forEach(refusal -> list.add(new ListItem(of(refusal))));
        return list;
    }

    static String why(List<Words> why) {
        return why.stream().map(ProblemWords::of).collect(Collectors.joining(" · "));
    }
}
