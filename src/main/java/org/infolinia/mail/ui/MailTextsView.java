package org.infolinia.mail.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.Chord;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Facts;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Strip;
import org.infolinia.kit.Tone;
import org.infolinia.mail.Mailbox;
import org.infolinia.mail.Mailboxes;
import org.infolinia.mail.outbound.TestMails;
import org.infolinia.mail.template.MailTemplates;
import org.infolinia.mail.template.TemplateKind;
import org.infolinia.mail.template.TemplateText;
import org.infolinia.mail.template.TemplateVersion;
import org.infolinia.mail.template.Written;
import org.infolinia.security.Gatekeeper;

/** The words of a program's mails, beside what becomes of them. */
@Route("mail/texts")
@Menu(order = 440, icon = "PENCIL", title = "mail.texts.title")
@RolesAllowed({"SUPERVISOR", "ADMINISTRATOR"})
class MailTextsView extends Div implements HasDynamicTitle {

    private static final int MAXIMUM_SUBJECT_LENGTH = 200;
    private static final int MAXIMUM_BODY_LENGTH = 20_000;

    private final MailTemplates templates;
    private final TestMails tests;
    private final Formats formats;
    private final List<Mailbox> programs;
    private final Select<Mailbox> program = new Select<>();
    private final Select<TemplateKind> kind = new Select<>();
    private final Select<Language> language = new Select<>();
    private final TextField subject = new TextField();
    private final TextArea body = new TextArea();
    private final TextField testAddress = new TextField();
    private final Div notices = new Div();
    private final Div problem = new Div();
    private final Div variables = new Div();
    private final Div history = new Div();
    private final MailPreview preview = new MailPreview();
    private int basedOn;

    MailTextsView(
            MailTemplates templates, TestMails tests, Mailboxes mailboxes, Gatekeeper gatekeeper, Formats formats) {
        this.templates = templates;
        this.tests = tests;
        this.formats = formats;
        programs = List.copyOf(mailboxes.all().stream()
                .filter(mailbox -> gatekeeper.scope().includes(mailbox.program()))
                .collect(Collectors.toMap(Mailbox::program, mailbox -> mailbox, (first, next) -> first))
                .values()
                .stream()
                .sorted(Comparator.comparingLong(Mailbox::id))
                .toList());
        addClassName("page");
        if (programs.isEmpty()) {
            add(
                    new Strip(getTranslation("mail.texts.title")),
                    new EmptyState(Icon.MAIL, getTranslation("mail.no-mailbox")));
        } else {
            prepareChoices();
            prepareEditor();
            add(new Strip(getTranslation("mail.texts.title")).with(program, kind, language), notices, columns());
            load();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mail.texts.title");
    }

    private void prepareChoices() {
        program.setAriaLabel(getTranslation("mail.texts.program"));
        program.setItems(programs);
        program.setItemLabelGenerator(Mailbox::name);
        program.setValue(programs.getFirst());
        kind.setAriaLabel(getTranslation("mail.texts.kind"));
        kind.setItems(TemplateKind.values());
        kind.setItemLabelGenerator(chosen -> getTranslation(chosen.messageKey()));
        kind.setValue(TemplateKind.ACKNOWLEDGEMENT);
        language.setAriaLabel(getTranslation("mail.texts.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(chosen -> getTranslation("mail.texts.language." + chosen.code()));
        language.setValue(programs.getFirst().language());
        List.of(program, kind, language).forEach(select -> {
            select.addClassName("mail-texts-choice");
            select.addValueChangeListener(change -> {
                notices.removeAll();
                load();
            });
        });
    }

    private void prepareEditor() {
        subject.setLabel(getTranslation("mail.subject"));
        subject.setMaxLength(MAXIMUM_SUBJECT_LENGTH);
        subject.setValueChangeMode(ValueChangeMode.LAZY);
        subject.addValueChangeListener(change -> show());
        body.setLabel(getTranslation("mail.texts.body"));
        body.setHelperText(getTranslation("mail.texts.markdown"));
        body.setMaxLength(MAXIMUM_BODY_LENGTH);
        body.setMinRows(12);
        body.setValueChangeMode(ValueChangeMode.LAZY);
        body.addValueChangeListener(change -> show());
        problem.getElement().setAttribute("aria-live", "polite");
        testAddress.setLabel(getTranslation("mail.texts.test-address"));
    }

    private Component columns() {
        var save = Buttons.primary(Icon.CHECK, getTranslation("mail.texts.save"), Chord.SUBMIT, this::save);
        var original = Buttons.plain(Icon.UNDO, getTranslation("mail.texts.original"), this::backToOriginal);
        var buttons = new Div(save, original);
        buttons.addClassName("mail-actions");
        var test = new Div(testAddress, Buttons.plain(Icon.SEND, getTranslation("mail.texts.test"), this::sendTest));
        test.addClassName("mail-pace");
        var editor = new Div(subject, body, problem, buttons, test);
        editor.addClassName("mail-editor");
        var left = new Div(
                new Card(Icon.PENCIL, getTranslation("mail.texts.text")).with(editor),
                new Card(Icon.CODE, getTranslation("mail.texts.variables")).with(variables),
                new Card(Icon.HISTORY, getTranslation("mail.texts.versions")).with(history));
        left.addClassName("mail-side");
        var columns = new Div(left, new Card(Icon.EYE, getTranslation("mail.texts.preview")).with(preview));
        columns.addClassName("mail-texts");
        return columns;
    }

    private void load() {
        var versions = templates.versions(program.getValue().program(), kind.getValue(), language.getValue());
        basedOn = versions.isEmpty() ? 0 : versions.getFirst().number();
        put(templates.text(program.getValue().program(), kind.getValue(), language.getValue()));
        showVariables();
        showVersions(versions);
    }

    private void put(TemplateText text) {
        subject.setValue(text.subject());
        body.setValue(text.body());
        show();
    }

    private TemplateText written() {
        return new TemplateText(subject.getValue(), body.getValue());
    }

    private void show() {
        problem.removeAll();
        switch (templates.preview(
                kind.getValue(),
                language.getValue(),
                written(),
                program.getValue().name())) {
            case Outcome.Done<Written>(Written written) -> preview.show(written);
            case Outcome.Refused<Written>(Refusal refusal) ->
                problem.add(new Banner(Icon.ALERT, words(refusal), Tone.WARN));
        }
    }

    private void save() {
        tell(
                templates.save(program.getValue().program(), kind.getValue(), language.getValue(), written(), basedOn),
                "mail.texts.saved");
    }

    private void backToOriginal() {
        tell(
                templates.backToOriginal(program.getValue().program(), kind.getValue(), language.getValue(), basedOn),
                "mail.texts.original.done");
    }

    private void tell(Outcome<TemplateVersion> outcome, String done) {
        notices.removeAll();
        if (outcome instanceof Outcome.Refused<TemplateVersion>(Refusal refusal)) {
            notices.add(new Banner(Icon.ALERT, words(refusal), Tone.WARN));
        } else {
            notices.add(new Banner(Icon.CHECK_C, getTranslation(done), Tone.OK));
            load();
        }
    }

    private void sendTest() {
        notices.removeAll();
        var address = EmailAddress.parse(testAddress.getValue());
        testAddress.setInvalid(address.isEmpty());
        testAddress.setErrorMessage(getTranslation("mail.texts.no-address"));
        address.ifPresent(to -> notices.add(
                switch (tests.send(program.getValue(), kind.getValue(), language.getValue(), written(), to)) {
                    case Outcome.Done<Written> ignored ->
                        new Banner(Icon.CHECK_C, getTranslation("mail.texts.test.done"), Tone.OK);
                    case Outcome.Refused<Written>(Refusal refusal) -> new Banner(Icon.ALERT, words(refusal), Tone.WARN);
                }));
    }

    private void showVariables() {
        var facts = new Facts();
        kind.getValue()
                .variables()
                .forEach(variable -> facts.with("{{" + variable.token() + "}}", getTranslation(variable.messageKey())));
        variables.removeAll();
        variables.add(facts, new Span(getTranslation("mail.texts.sections")));
    }

    private void showVersions(List<TemplateVersion> versions) {
        history.removeAll();
        if (versions.isEmpty()) {
            history.add(new Span(getTranslation("mail.texts.versions.none")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("mail-versions");
        versions.forEach(version -> list.add(new ListItem(line(version))));
        history.add(list);
    }

    private Component line(TemplateVersion version) {
        var words = getTranslation(
                version.text() == null ? "mail.texts.version.original" : "mail.texts.version",
                version.number(),
                version.by(),
                formats.moment(version.at(), getLocale()));
        var text = Objects.requireNonNullElseGet(
                version.text(), () -> templates.original(kind.getValue(), language.getValue()));
        Button take = Buttons.plain(Icon.UNDO, getTranslation("mail.texts.version.take"), () -> put(text));
        take.setAriaLabel(take.getText() + ": " + words);
        var line = new Div(new Span(words), take);
        line.addClassName("mail-mailbox");
        return line;
    }

    private String words(Refusal refusal) {
        return getTranslation(refusal.messageKey(), refusal.arguments().toArray());
    }
}
