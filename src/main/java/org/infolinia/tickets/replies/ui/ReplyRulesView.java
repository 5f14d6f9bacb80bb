package org.infolinia.tickets.replies.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.infolinia.kit.Card;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Strip;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.programs.ProgramSelection;
import org.infolinia.programs.ProgramStatusLinks;
import org.infolinia.programs.Queue;
import org.infolinia.tickets.book.ReplyRules;

/**
 * What a reply to a finished ticket does in each queue, when resolved ones are closed, and whether mail leads to the page of
 * the matter, of the programs in view.
 */
@Route("reply-rules")
@Menu(order = 360, icon = "UNDO", title = "tickets.replies.rail")
@RolesAllowed({"SUPERVISOR", "ADMINISTRATOR"})
class ReplyRulesView extends Div implements HasDynamicTitle {

    private final ReplyRules rules;
    private final ProgramDirectory programs;

    ReplyRulesView(ReplyRules rules, ProgramDirectory programs, ProgramStatusLinks links, ProgramSelection selection) {
        this.rules = rules;
        this.programs = programs;
        addClassNames("page", "reply-rules");
        var list = new Div();
        list.addClassName("stack");
        selection.inView().forEach(program -> list.add(card(program), new StatusLinksCard(program, links)));
        add(new Strip(getPageTitle()).with(new Anchor("mail", getTranslation("tickets.replies.to-mail"))), list);
    }

    @Override
    public final String getPageTitle() {
        return getTranslation("tickets.replies.menu");
    }

    private Card card(Program program) {
        var card = new Card(Icon.UNDO, getTranslation("tickets.replies.of", program.name()));
        Map<String, Queue> queues =
                programs.queues(program.id()).stream().collect(Collectors.toMap(Queue::key, Function.identity()));
        var lines = new UnorderedList();
        lines.addClassName("reply-rule-lines");
        rules.of(program.id()).forEach(rule -> {
            var queue = queues.get(rule.queue());
            if (queue != null) {
                lines.add(new ListItem(new ReplyRuleLine(queue.name(), rule, rules)));
            }
        });
        if (lines.getComponentCount() == 0) {
            return card.with(new EmptyState(Icon.INBOX, getTranslation("tickets.replies.no-queue")));
        }
        var hint = new Paragraph(getTranslation("tickets.replies.hint"));
        hint.addClassNames("small", "muted");
        return card.with(hint, lines);
    }
}
