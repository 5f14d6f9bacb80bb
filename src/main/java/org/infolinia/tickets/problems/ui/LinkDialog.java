package org.infolinia.tickets.problems.ui;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.infolinia.kernel.Outcome;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.problems.Linking;
import org.infolinia.tickets.problems.Problem;
import org.infolinia.tickets.problems.ProblemDesk;

/** To which problem tickets belong. Stays open when some of them were refused, and says why. */
class LinkDialog extends Dialog {

    private final transient List<TicketNumber> tickets;
    private final transient ProblemDesk desk;
    private final transient Runnable afterwards;
    private final Div results = new Div();
    private final ComboBox<Problem> problem = new ComboBox<>();
    private final Button link;

    /**
     * @param offered those that are not solved
     * @param creating offers to open a new one for the tickets
     * @param afterwards runs when tickets were linked
     */
    LinkDialog(
            List<TicketNumber> tickets,
            List<Problem> offered,
            ProblemDesk desk,
            Runnable creating,
            Runnable afterwards) {
        this.tickets = List.copyOf(tickets);
        this.desk = desk;
        this.afterwards = afterwards;
        this.link = Buttons.primary(Icon.LINK, getTranslation("tickets.problems.link"), Chord.SUBMIT, this::link);
        addClassNames("narrow-dialog", "link-problem-dialog");
        setModality(ModalityMode.VISUAL);
        setHeaderTitle(getTranslation("tickets.problems.link.title", tickets.size()));
        problem.setLabel(getTranslation("tickets.problems.link.to"));
        problem.setItems(offered);
        problem.setItemLabelGenerator(ProblemWords::title);
        problem.setWidthFull();
        problem.addValueChangeListener(change -> link.setEnabled(change.getValue() != null));
        var form = new Div(results, offered.isEmpty() ? none() : problem);
        form.addClassName("settings-form");
        add(form);
        link.setEnabled(false);
        link.setDisableOnClick(true);
        link.addClassName("confirm");
        getFooter()
                .add(
                        Buttons.plain(Icon.X, getTranslation("tickets.cancel"), Chord.CLOSE, this::close),
                        Buttons.plain(Icon.PLUS, getTranslation("tickets.problems.add"), () -> {
                            close();
                            creating.run();
                        }),
                        link);
        addOpenedChangeListener(change -> problem.focus());
    }

    private Paragraph none() {
        return new Paragraph(getTranslation("tickets.problems.link.none"));
    }

    private void link() {
        var chosen = problem.getValue();
        if (chosen == null) {
            return;
        }
        results.removeAll();
        switch (desk.link(chosen.id(), tickets)) {
            case Outcome.Done<Linking>(var linking) -> tell(linking);
            case Outcome.Refused<Linking>(var refusal) -> {
                results.add(ProblemWords.banner(refusal));
                link.setEnabled(true);
            }
        }
    }

    private void tell(Linking linking) {
        afterwards.run();
        if (linking.refused().isEmpty()) {
            close();
            return;
        }
        results.add(
                new Banner(
                        Icon.ALERT,
                        getTranslation(
                                "tickets.problems.link.some",
                                linking.done().size(),
                                linking.refused().size()),
                        Tone.WARN),
                ProblemWords.list(linking.refused()));
        link.setEnabled(true);
    }
}
