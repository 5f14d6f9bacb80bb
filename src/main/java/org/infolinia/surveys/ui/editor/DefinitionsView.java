package org.infolinia.surveys.ui.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Outcome.Done;
import org.infolinia.kernel.Outcome.Refused;
import org.infolinia.kit.Badge;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.Chord;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Strip;
import org.infolinia.kit.Tone;
import org.infolinia.kit.WorkPage;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramSelection;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.surveys.client.ClientContacts;
import org.infolinia.surveys.definition.DefinitionDesk;
import org.infolinia.surveys.definition.SurveyContent;
import org.infolinia.surveys.definition.SurveyKind;
import org.infolinia.surveys.definition.SurveyVersion;
import org.infolinia.surveys.definition.SurveyVersion.State;
import org.infolinia.surveys.policy.PolicyDesk;
import org.infolinia.surveys.web.SurveyPreview;
import org.jspecify.annotations.Nullable;

/** Versions and policies at the left, what the survey asks in the middle, the check and the page at the right. */
@Route("surveys/definitions")
@RolesAllowed({"SUPERVISOR", "ADMINISTRATOR"})
class DefinitionsView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private final transient DefinitionDesk desk;
    private final transient PolicyDesk policies;
    private final transient ClientContacts clients;
    private final transient SurveyPreview pages;
    private final transient Formats formats;
    private final transient List<Program> programs;
    private final Div notices = new Div();
    private final CheckList findings = new CheckList(this::goTo);
    private final IFrame preview = new IFrame();
    private final Select<Language> previewLanguage = new Select<>();
    private transient @Nullable Program program;
    private SurveyKind kind = SurveyKind.AFTER_CONTACT;
    private transient @Nullable Written written;

    /** The draft in hand and the fields in which it is changed. */
    private record Written(SurveyVersion draft, TextsField title, TextsField afterCall, QuestionList questions) {

        SurveyContent content() {
            return new SurveyContent(title.texts(), afterCall.texts(), questions.questions());
        }
    }

    DefinitionsView(
            DefinitionDesk desk,
            PolicyDesk policies,
            ClientContacts clients,
            SurveyPreview pages,
            Formats formats,
            Gatekeeper gatekeeper,
            ProgramSelection selection) {
        this.desk = desk;
        this.policies = policies;
        this.clients = clients;
        this.pages = pages;
        this.formats = formats;
        this.programs = selection.inView().stream()
                .filter(each -> gatekeeper.allows(Permission.EDIT_SURVEYS, each.id()))
                .toList();
        addClassNames("page-slot", "survey-editor");
        notices.getElement().setAttribute("aria-live", "polite");
        preview.setSandbox(IFrame.SandboxType.RESTRICT_ALL);
        preview.addClassName("survey-preview");
        preview.getElement().setAttribute("title", getTranslation("surveys.edit.preview"));
        previewLanguage.setAriaLabel(getTranslation("surveys.edit.preview-language"));
        previewLanguage.setItems(Language.values());
        previewLanguage.setItemLabelGenerator(each -> getTranslation("surveys.language." + each.code()));
        previewLanguage.setValue(Language.ofLocale(getLocale()));
        previewLanguage.addValueChangeListener(change -> look());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        program = programs.stream()
                .filter(each -> parameters
                        .getSingleParameter("program")
                        .filter(Long.toString(each.id().value())::equals)
                        .isPresent())
                .findFirst()
                .or(() -> programs.stream().findFirst())
                .orElse(null);
        kind = Stream.of(SurveyKind.values())
                .filter(each -> parameters
                        .getSingleParameter("kind")
                        .filter(each.code()::equals)
                        .isPresent())
                .findFirst()
                .orElse(SurveyKind.AFTER_CONTACT);
        notices.removeAll();
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("surveys.definitions");
    }

    private void show() {
        removeAll();
        written = null;
        var chosen = program;
        if (chosen == null) {
            add(new WorkPage(new Strip(getPageTitle()))
                    .work(new Card(getPageTitle())
                            .with(new EmptyState(Icon.VOICE, getTranslation("surveys.no-program")))));
            return;
        }
        var versions = desk.versions(chosen.id(), kind);
        var page = new WorkPage(strip(chosen, versions));
        page.who(versions(chosen, versions), new PolicyCard(chosen.id(), kind, policies));
        if (kind == SurveyKind.CLIENT_REVIEW) {
            page.who(new ClientsCard(chosen.id(), clients));
        }
        versions.stream()
                .filter(version -> version.state() == State.DRAFT)
                .findFirst()
                .ifPresentOrElse(
                        draft -> edit(page, draft),
                        () -> read(
                                page,
                                versions.stream()
                                        .filter(version -> version.state() == State.PUBLISHED)
                                        .findFirst()
                                        .orElse(null)));
        add(page);
    }

    private Strip strip(Program chosen, List<SurveyVersion> versions) {
        var programChoice = new Select<Program>();
        programChoice.setAriaLabel(getTranslation("programs.switch"));
        programChoice.setItems(programs);
        programChoice.setItemLabelGenerator(Program::name);
        programChoice.setValue(chosen);
        programChoice.addValueChangeListener(change -> go(change.getValue(), kind));
        var kindChoice = new Select<SurveyKind>();
        kindChoice.setAriaLabel(getTranslation("surveys.edit.kind"));
        kindChoice.setItems(SurveyKind.values());
        kindChoice.setItemLabelGenerator(each -> getTranslation(each.messageKey()));
        kindChoice.setValue(kind);
        kindChoice.addValueChangeListener(change -> go(chosen, change.getValue()));
        var strip = new Strip(getPageTitle()).with(programChoice, kindChoice);
        boolean hasDraft = versions.stream().anyMatch(version -> version.state() == State.DRAFT);
        if (hasDraft) {
            strip.with(
                    Buttons.plain(Icon.X, getTranslation("surveys.edit.discard"), this::discard),
                    Buttons.plain(Icon.SEND, getTranslation("surveys.edit.publish"), this::publish),
                    Buttons.primary(Icon.CHECK, getTranslation("surveys.edit.save"), Chord.SUBMIT, this::save));
        } else {
            strip.with(begin(chosen));
        }
        return strip;
    }

    private Button begin(Program chosen) {
        return Buttons.primary(Icon.PENCIL, getTranslation("surveys.edit.begin"), Chord.SUBMIT, () -> {
            desk.draft(chosen.id(), kind);
            notices.removeAll();
            show();
        });
    }

    private void go(Program to, SurveyKind toKind) {
        UI.getCurrent()
                .navigate(
                        "surveys/definitions",
                        QueryParameters.simple(
                                Map.of("program", Long.toString(to.id().value()), "kind", toKind.code())));
    }

    private Card versions(Program chosen, List<SurveyVersion> versions) {
        var card = new Card(Icon.HISTORY, getTranslation("surveys.versions"));
        if (versions.isEmpty()) {
            return card.with(new EmptyState(Icon.VOICE, getTranslation("surveys.versions.none")));
        }
        var list = new UnorderedList();
        list.addClassName("follow-ups");
        versions.forEach(version -> list.add(new ListItem(line(version))));
        card.with(list);
        if (versions.stream().anyMatch(version -> version.state() == State.PUBLISHED)) {
            card.with(Buttons.plain(
                    Icon.BOX,
                    getTranslation("surveys.edit.archive"),
                    () -> told(desk.archive(chosen.id(), kind), "surveys.edit.archived")));
        }
        return card;
    }

    private Component line(SurveyVersion version) {
        var tone = switch (version.state()) {
            case DRAFT -> Tone.WARN;
            case PUBLISHED -> Tone.OK;
            case ARCHIVED -> Tone.NEUTRAL;
        };
        var published = version.publishedAt();
        var line = new Span(
                new Span(getTranslation("surveys.version.number", version.number())),
                new Badge(Icon.FLAG, getTranslation(version.state().messageKey()), tone),
                new Span(formats.moment(published == null ? version.changedAt() : published, locale())));
        line.addClassNames("follow-up-line", "small");
        return line;
    }

    private void edit(WorkPage page, SurveyVersion draft) {
        var content = draft.content();
        var title = new TextsField(getTranslation("surveys.edit.title"), content.title(), this::look);
        var afterCall =
                new TextsField(getTranslation("surveys.edit.title-after-call"), content.titleAfterCall(), this::look);
        afterCall.setVisible(kind == SurveyKind.AFTER_CONTACT);
        var questions = new QuestionList(kind, content.questions(), this::look);
        written = new Written(draft, title, afterCall, questions);
        page.work(
                        notices,
                        new Card(Icon.PENCIL, getTranslation("surveys.version.number", draft.number()))
                                .filling()
                                .with(title, afterCall, questions))
                .state(
                        new Card(Icon.SHIELD_OK, getTranslation("surveys.findings")).with(findings),
                        new Card(Icon.EYE, getTranslation("surveys.edit.preview"))
                                .withHeader(previewLanguage)
                                .filling()
                                .with(preview));
        look();
    }

    private void read(WorkPage page, @Nullable SurveyVersion published) {
        var card = new Card(Icon.EYE, getTranslation("surveys.edit.preview")).filling();
        if (published == null) {
            card.with(new EmptyState(Icon.VOICE, getTranslation("surveys.edit.nothing")));
        } else {
            card.withHeader(previewLanguage).with(preview);
            show(published.content());
        }
        page.work(notices, card)
                .state(new Card(Icon.INFO, getTranslation("surveys.edit.how"))
                        .with(
                                new Paragraph(getTranslation("surveys.edit.how.words")),
                                new Anchor("surveys", getTranslation("surveys.title"))));
    }

    /** What is written now, checked and as the page shows it. */
    private void look() {
        var now = written;
        if (now == null) {
            if (program != null) {
                desk.versions(program.id(), kind).stream()
                        .filter(version -> version.state() == State.PUBLISHED)
                        .findFirst()
                        .ifPresent(version -> show(version.content()));
            }
            return;
        }
        var content = now.content();
        findings.show(desk.check(kind, content));
        show(content);
    }

    private void show(SurveyContent content) {
        var chosen = program;
        if (chosen != null) {
            preview.setSrcdoc(pages.firstPage(chosen.id(), kind, content, previewLanguage.getValue()));
        }
    }

    private void goTo(int place) {
        var now = written;
        if (now == null) {
            return;
        }
        if (place == 0) {
            now.title().focusFirst();
        } else {
            now.questions().goTo(place);
        }
    }

    private void save() {
        saved();
    }

    /** @return false when it could not be saved */
    private boolean saved() {
        var now = written;
        if (now == null) {
            return false;
        }
        return switch (desk.save(now.draft(), now.content())) {
            case Done<SurveyVersion>(var draft) -> {
                written = new Written(draft, now.title(), now.afterCall(), now.questions());
                say(Icon.CHECK_C, getTranslation("surveys.edit.saved"), Tone.OK);
                yield true;
            }
            case Refused<SurveyVersion>(var why) -> {
                say(Icon.ALERT, getTranslation(why.messageKey(), why.arguments().toArray()), Tone.WARN);
                yield false;
            }
        };
    }

    private void publish() {
        if (saved() && written != null) {
            told(desk.publish(written.draft()), "surveys.edit.published");
        }
    }

    private void discard() {
        if (written != null) {
            told(desk.discard(written.draft()), "surveys.edit.discarded");
        }
    }

    private void told(Outcome<SurveyVersion> outcome, String done) {
        switch (outcome) {
            case Done<SurveyVersion> ok -> {
                show();
                say(Icon.CHECK_C, getTranslation(done), Tone.OK);
            }
            case Refused<SurveyVersion>(var why) ->
                say(Icon.ALERT, getTranslation(why.messageKey(), why.arguments().toArray()), Tone.WARN);
        }
    }

    private void say(Icon icon, String words, Tone tone) {
        notices.removeAll();
        notices.add(new Banner(icon, words, tone));
    }

    private Locale locale() {
        return UI.getCurrent().getLocale();
    }
}
