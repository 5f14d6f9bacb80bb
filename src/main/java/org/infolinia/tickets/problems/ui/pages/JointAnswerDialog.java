package org.infolinia.tickets.problems.ui.pages;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Outcome.Done;
import org.infolinia.kernel.Outcome.Refused;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.bulk.BulkAnswer;
import org.infolinia.tickets.bulk.BulkId;
import org.infolinia.tickets.bulk.ReadTickets;
import org.infolinia.tickets.desk.AnswerTicket;
import org.infolinia.tickets.problems.JointDeeds;
import org.infolinia.tickets.problems.JointDeeds.Written;
import org.infolinia.tickets.problems.Problem;
import org.infolinia.tickets.problems.ui.ProblemWords;
import org.infolinia.tickets.texts.PersonalTexts;
import org.infolinia.tickets.ui.parts.TicketWords;

/** One answer to all open tickets of a problem, beside what each contact will read, and who will read nothing and why. */
class JointAnswerDialog extends Dialog {

    private static final int TYPING_PAUSE_MILLISECONDS = 700;
    private static final int TEXT_ROWS = 6;
    private static final int MOST_REFUSED_SHOWN = 10;

    private final transient Problem problem;
    private final transient JointDeeds deeds;
    private final transient Runnable begun;
    private final transient ReadTickets seen;
    private final Map<Language, TextArea> texts = new EnumMap<>(Language.class);
    private final RadioButtonGroup<State> afterwards = new RadioButtonGroup<>();
    private final Div refusals = new Div();
    private final Div sums = new Div();
    private final ComboBox<Written> whose = new ComboBox<>();
    private final Div preview = new Div();
    private final Button send;

    /** @param begun runs when the answers are being sent */
    JointAnswerDialog(Problem problem, JointDeeds deeds, Runnable begun) {
        this.problem = problem;
        this.deeds = deeds;
        this.begun = begun;
        this.seen = deeds.openTickets(problem.id());
        this.send = Buttons.primary(Icon.SEND, "", Chord.SUBMIT, this::send);
        addClassNames("text-module-dialog", "problem-deed");
        setModality(ModalityMode.VISUAL);
        setHeaderTitle(getTranslation(
                "tickets.problems.answer.title", problem.id(), seen.tickets().size()));
        var panes = new Div(form(), beside());
        panes.addClassName("text-module-panes");
        add(refusals, panes);
        send.setDisableOnClick(true);
        send.addClassName("confirm");
        getFooter().add(Buttons.plain(Icon.X, getTranslation("tickets.cancel"), Chord.CLOSE, this::close), send);
        addOpenedChangeListener(change -> texts.values().stream().findFirst().ifPresent(TextArea::focus));
        show();
    }

    /** As when the problem is solved with it. */
    JointAnswerDialog resolving() {
        afterwards.setValue(State.RESOLVED);
        return this;
    }

    private Component form() {
        var form = new Div();
        form.addClassName("settings-form");
        seen.tickets().stream()
                .collect(Collectors.groupingBy(
                        Ticket::language, () -> new EnumMap<>(Language.class), Collectors.counting()))
                .forEach((language, tickets) -> form.add(text(language, tickets)));
        var variables = new Span(getTranslation("tickets.texts.hint") + " "
                + PersonalTexts.VARIABLES.stream()
                        .map(each -> "{{" + each.token() + "}} – " + getTranslation(each.messageKey()))
                        .collect(Collectors.joining("; ")));
        variables.addClassNames("small", "muted");
        afterwards.setLabel(getTranslation("tickets.problems.answer.afterwards"));
        afterwards.setItems(State.PENDING, State.RESOLVED);
        afterwards.setItemLabelGenerator(TicketWords::of);
        afterwards.setValue(State.PENDING);
        form.add(variables, afterwards);
        return form;
    }

    private TextArea text(Language language, long tickets) {
        var area = new TextArea(getTranslation(
                "tickets.problems.answer.in", getTranslation("mail.texts.language." + language.code()), tickets));
        area.setMaxLength(AnswerTicket.MAXIMUM_LENGTH);
        area.setMinRows(TEXT_ROWS);
        area.setWidthFull();
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.setValueChangeTimeout(TYPING_PAUSE_MILLISECONDS);
        area.addValueChangeListener(change -> show());
        texts.put(language, area);
        return area;
    }

    private Component beside() {
        sums.getElement().setAttribute("aria-live", "polite");
        sums.addClassName("problem-notices");
        whose.setLabel(getTranslation("tickets.problems.answer.whose"));
        whose.setItemLabelGenerator(written -> written.ticket().number() + " " + TicketWords.whose(written.ticket()));
        whose.setWidthFull();
        whose.addValueChangeListener(change -> preview());
        preview.addClassName("text-module-preview");
        preview.getElement().setAttribute("aria-live", "polite");
        var beside = new Div(new H3(getTranslation("tickets.problems.answer.preview")), sums, whose, preview);
        beside.addClassName("settings-form");
        return beside;
    }

    private void show() {
        var answer = answer();
        var objection = deeds.objectionTo(answer);
        var written = objection.isPresent() ? List.<Written>of() : deeds.preview(seen, answer);
        var chosen = Optional.ofNullable(whose.getValue())
                .map(known -> known.ticket().number())
                .orElse(null);
        whose.setItems(written);
        whose.setVisible(!written.isEmpty());
        written.stream()
                .filter(each -> each.ticket().number().equals(chosen))
                .findFirst()
                .or(() -> written.stream()
                        .filter(each -> each.text() instanceof Done<String>)
                        .findFirst())
                .or(() -> written.stream().findFirst())
                .ifPresent(whose::setValue);
        preview();
        sums.removeAll();
        objection.ifPresentOrElse(this::object, () -> sum(written));
    }

    private void object(Refusal refusal) {
        send.setEnabled(false);
        send.setText(getTranslation("tickets.problems.answer.send", 0));
        boolean isEmpty = answer().texts().isEmpty();
        sums.add(
                isEmpty
                        ? quiet(getTranslation("tickets.problems.answer.empty"))
                        : new Banner(Icon.ALERT, ProblemWords.of(refusal), Tone.WARN));
    }

    private void sum(List<Written> written) {
        var refused = written.stream()
                .filter(each -> each.text() instanceof Refused<String>)
                .toList();
        int going = seen.tickets().size() - refused.size();
        send.setEnabled(going > 0);
        send.setText(getTranslation("tickets.problems.answer.send", going));
        sums.add(quiet(getTranslation(
                "tickets.problems.answer.sum", going, seen.tickets().size())));
        if (!refused.isEmpty()) {
            sums.add(quiet(getTranslation("tickets.problems.answer.refused", refused.size())), list(refused));
        }
        if (seen.tickets().size() > written.size()) {
            sums.add(quiet(getTranslation("tickets.problems.answer.first", written.size())));
        }
    }

    private Component list(List<Written> refused) {
        var list = new UnorderedList();
        list.addClassName("problem-refusals");
        refused.stream().limit(MOST_REFUSED_SHOWN).forEach(each -> list.add(new ListItem(line(each))));
        if (refused.size() > MOST_REFUSED_SHOWN) {
            list.add(new ListItem(getTranslation("tickets.bulk.preview.more", refused.size() - MOST_REFUSED_SHOWN)));
        }
        return list;
    }

    private static String line(Written refused) {
        var number = refused.ticket().number().toString();
        var why = said(refused.text());
        return why.contains(number) ? why : number + " " + why;
    }

    private void preview() {
        var chosen = whose.getValue();
        preview.setVisible(chosen != null);
        if (chosen != null) {
            preview.setText(said(chosen.text()));
        }
    }

    private static String said(Outcome<String> text) {
        return switch (text) {
            case Done<String>(var words) -> words;
            case Refused<String>(var refusal) -> ProblemWords.of(refusal);
        };
    }

    private BulkAnswer answer() {
        var written = new EnumMap<Language, String>(Language.class);
        texts.forEach((language, area) -> written.put(language, area.getValue()));
        return new BulkAnswer(
                written, Optional.ofNullable(afterwards.getValue()).orElse(State.PENDING));
    }

    private void send() {
        send.setEnabled(false);
        switch (deeds.answer(problem.id(), seen, answer())) {
            case Done<BulkId> sent -> {
                close();
                begun.run();
            }
            case Refused<BulkId>(var refusal) -> {
                refusals.removeAll();
                refusals.add(ProblemWords.banner(refusal));
                send.setEnabled(true);
            }
        }
    }

    private static Component quiet(String words) {
        var quiet = new Paragraph(words);
        quiet.addClassName("small");
        return quiet;
    }
}
