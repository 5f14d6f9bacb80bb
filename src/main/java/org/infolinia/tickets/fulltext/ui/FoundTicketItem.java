package org.infolinia.tickets.fulltext.ui;

import static java.util.Objects.requireNonNull;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Mark;
import org.infolinia.programs.Program;
import org.infolinia.tickets.fulltext.FoundTicket;
import org.infolinia.tickets.fulltext.FoundTicket.FoundAside;
import org.infolinia.tickets.fulltext.index.Passage;
import org.infolinia.tickets.ui.parts.TicketWords;

/** A found ticket: which one, who wrote when, and the passage with what was looked for. Opens at the message or the aside. */
class FoundTicketItem extends ListItem {

    FoundTicketItem(FoundTicket found, Map<ProgramId, Program> programs, Formats formats) {
        addClassName("found-ticket");
        add(heading(found, requireNonNull(programs.get(found.program()))), from(found, formats));
        found.aside().ifPresent(aside -> add(aside(aside)));
        found.inFile().ifPresent(name -> add(file(name)));
        if (!found.passage().pieces().isEmpty()) {
            var passage = new Paragraph();
            passage.addClassName("found-passage");
            addPieces(passage, found.passage());
            add(passage);
        }
    }

    private Component heading(FoundTicket found, Program program) {
        var link = new Anchor(address(found), found.ticket() + " ");
        link.addClassName("strong");
        var subject = new Span();
        addPieces(subject, found.subject());
        link.add(subject);
        var line = new Div(new Mark(program.mark(), program.colour()), link);
        var survivor = found.mergedInto();
        line.add(
                survivor == null
                        ? TicketWords.badge(found.state())
                        : quiet(getTranslation("tickets.merge.gone", survivor.toString())));
        line.addClassName("found-heading");
        return line;
    }

    private static String address(FoundTicket found) {
        var page = "tickets/" + found.ticket();
        return found.aside()
                .map(aside -> page + "?aside=" + aside.id())
                .orElseGet(() -> page + (found.message() == 0 ? "" : "?message=" + found.message()));
    }

    private Component from(FoundTicket found, Formats formats) {
        var others = found.others() == 0 ? null : getTranslation("tickets.fulltext.others", found.others());
        var direction = found.direction();
        var words = Stream.of(
                        found.writer().isBlank() ? null : found.writer(),
                        direction == null ? null : getTranslation("tickets.fulltext.direction." + direction),
                        formats.moment(found.at(), getLocale()),
                        others)
                .filter(Objects::nonNull)
                .toList();
        return quiet(String.join(" · ", words));
    }

    private Component aside(FoundAside aside) {
        var words = getTranslation("tickets.fulltext.aside", aside.address(), aside.subject());
        var line = new Div(Icon.MAIL_OUT.create(), new Span(words));
        line.addClassNames("found-file", "small");
        return line;
    }

    private static Component file(String name) {
        var line = new Div(Icon.CLIP.create(), new Span(name));
        line.addClassNames("found-file", "small");
        return line;
    }

    /** As text nodes, so that what somebody wrote is never taken for HTML. */
    private static void addPieces(HtmlContainer into, Passage passage) {
        for (var piece : passage.pieces()) {
            var words = piece.isMarked() ? new HtmlContainer("mark") : new Span();
            words.setText(piece.words());
            into.add(words);
        }
    }

    private static Component quiet(String words) {
        var span = new Span(words);
        span.addClassNames("quiet", "small");
        return span;
    }
}
