package org.infolinia.mail.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import java.util.Optional;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.KeysetPages;
import org.infolinia.kit.Strip;
import org.infolinia.kit.Tone;
import org.infolinia.mail.inbound.Blocklist;
import org.infolinia.mail.inbound.Correction;
import org.infolinia.mail.inbound.IntakeEntry;
import org.infolinia.mail.inbound.IntakeEntry.State;
import org.infolinia.mail.inbound.IntakeSearch;
import org.infolinia.mail.inbound.MailFile;
import org.infolinia.mail.inbound.MailFiles;
import org.infolinia.mail.inbound.Mailroom;
import org.jspecify.annotations.Nullable;

/** What came in by mail, where it went and why; beside it the message in hand, or how the mailboxes are. */
@Route("mail")
@Menu(order = 410, icon = "INBOX", title = "mail.title")
@RolesAllowed({"SUPERVISOR", "ADMINISTRATOR"})
class MailIntakeView extends Div implements HasDynamicTitle, AfterNavigationObserver {

    private static final String ROUTE = "mail";
    private static final int GRID_PAGE = 50;

    private final Mailroom mailroom;
    private final MailFiles files;
    private final Blocklist blocklist;
    private final Correction correction;
    private final IntakeFeed feed;
    private final Phrasebook phrasebook;
    private final Formats formats;
    private final IntakeFilters filters;
    private final Grid<IntakeEntry> grid = new Grid<>(GRID_PAGE);
    private final Div beside = new Div();
    private final Div notices = new Div();
    private IntakeQuestion question = IntakeQuestion.EVERYTHING;
    private KeysetPages<IntakeEntry, Long> pages;
    private @Nullable MailFile shown;
    private Runnable ending = () -> {};

    MailIntakeView(
            Mailroom mailroom,
            MailFiles files,
            Blocklist blocklist,
            Correction correction,
            IntakeFeed feed,
            Phrasebook phrasebook,
            Formats formats) {
        this.mailroom = mailroom;
        this.files = files;
        this.blocklist = blocklist;
        this.correction = correction;
        this.feed = feed;
        this.phrasebook = phrasebook;
        this.formats = formats;
        this.pages = pagesOf(IntakeSearch.EVERYTHING);
        this.filters = new IntakeFilters(
                mailroom.health().stream().map(health -> health.mailbox()).toList(), formats, this::ask);
        addClassName("page");
        prepareGrid();
        beside.addClassName("mail-beside");
        var columns = new Div(
                new Card(getTranslation("mail.messages")).edgeToEdge().filling().with(filters, grid), beside);
        columns.addClassName("mail-columns");
        add(strip(), notices, columns);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mail.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        question = IntakeQuestion.of(event.getLocation().getQueryParameters());
        filters.show(question);
        list();
        Optional.ofNullable(question.mail()).flatMap(files::find).ifPresentOrElse(this::show, this::showMailboxes);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        var ui = attach.getUI();
        ending = feed.listen(change -> ui.access(this::refresh));
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        ending.run();
    }

    private Component strip() {
        return new Strip(getTranslation("mail.title"))
                .with(
                        Buttons.plain(Icon.UP, getTranslation("mail.previous"), Chord.PREVIOUS, () -> step(-1)),
                        Buttons.plain(Icon.DOWN, getTranslation("mail.next"), Chord.NEXT, () -> step(1)),
                        Buttons.plain(
                                Icon.SHIELD,
                                getTranslation("mail.blocked"),
                                () -> new BlockedSendersDialog(blocklist, formats).open()));
    }

    private void prepareGrid() {
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSizeFull();
        grid.addComponentColumn(entry -> IntakeWords.badge(entry.state()))
                .setHeader(getTranslation("mail.state"))
                .setWidth("140px")
                .setFlexGrow(0);
        grid.addColumn(IntakeWords::from).setHeader(getTranslation("mail.from")).setTooltipGenerator(IntakeWords::from);
        grid.addColumn(IntakeWords::subject)
                .setHeader(getTranslation("mail.subject"))
                .setTooltipGenerator(IntakeWords::subject)
                .setFlexGrow(2);
        grid.addColumn(IntakeWords::reason)
                .setHeader(getTranslation("mail.reason"))
                .setTooltipGenerator(IntakeWords::reason)
                .setFlexGrow(2);
        grid.addColumn(entry -> formats.moment(entry.receivedAt(), getLocale()))
                .setHeader(getTranslation("mail.when"))
                .setWidth("130px")
                .setFlexGrow(0);
        grid.setEmptyStateText(getTranslation("mail.nothing"));
        grid.addItemClickListener(click -> open(click.getItem()));
        grid.addCellFocusListener(focus -> focus.getItem()
                .filter(entry -> !Objects.equals(entry.id(), question.mail()))
                .ifPresent(this::open));
    }

    private KeysetPages<IntakeEntry, Long> pagesOf(IntakeSearch search) {
        return new KeysetPages<>(
                (after, limit) -> mailroom.page(search, after, limit),
                IntakeEntry::id,
                IntakeEntry::id,
                Mailroom.NEWEST,
                Mailroom.PAGE_SIZE);
    }

    private void ask(IntakeQuestion asked) {
        question = asked;
        list();
        showMailboxes();
        remember();
    }

    private void list() {
        var search =
                question.search(formats.zone(), IntakeWords.reasonsSaying(question.text(), phrasebook, getLocale()));
        pages = pagesOf(search);
        var provider = new CallbackDataProvider<IntakeEntry, Void>(
                query -> pages.from(query.getOffset(), query.getLimit()).stream(),
                query -> pages.from(0, query.getLimit()).size(),
                IntakeEntry::id);
        grid.setItems(provider).setItemCountUnknown();
        filters.count(mailroom.counts(search));
    }

    /** What is in hand stays in hand; only what has changed is drawn anew. */
    private void refresh() {
        pages.startAgain();
        grid.getDataProvider().refreshAll();
        filters.count(mailroom.counts(
                question.search(formats.zone(), IntakeWords.reasonsSaying(question.text(), phrasebook, getLocale()))));
        Optional.ofNullable(question.mail()).flatMap(files::find).ifPresent(this::show);
    }

    private void open(IntakeEntry entry) {
        question = question.showing(entry.id());
        remember();
        files.find(entry.id()).ifPresent(this::show);
    }

    private void show(MailFile file) {
        if (file.equals(shown)) {
            return;
        }
        shown = file;
        grid.select(file.entry());
        beside.removeAll();
        beside.add(new MailDetail(file, files, formats, actions(file.entry())));
    }

    private void showMailboxes() {
        shown = null;
        beside.removeAll();
        beside.add(new MailboxList(getTranslation("mail.mailboxes"), mailroom.health(), formats));
    }

    /** The address can be kept and passed on. */
    private void remember() {
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location(ROUTE, question.parameters()));
    }

    /** To the message above or below the one in hand. */
    private void step(int by) {
        var next = Optional.ofNullable(question.mail())
                .flatMap(id -> neighbour(id, by))
                .or(() -> pages.from(0, 1).stream().findFirst());
        next.ifPresent(this::open);
    }

    private Optional<IntakeEntry> neighbour(long id, int by) {
        int place = pages.placeOf(id);
        int wanted = place + by;
        return place < 0 || wanted < 0
                ? Optional.empty()
                : pages.from(wanted, 1).stream().findFirst();
    }

    private Component actions(IntakeEntry entry) {
        var actions = new Div();
        actions.addClassName("mail-actions");
        if (entry.state().canBeReplayed()) {
            var words = entry.state() == State.QUARANTINED ? "mail.release" : "mail.replay";
            actions.add(Buttons.plain(Icon.UNDO, getTranslation(words), Chord.WORK_AGAIN, () -> replay(entry)));
        }
        if (entry.state() != State.RECEIVED) {
            actions.add(Buttons.plain(
                    Icon.ROUTE, getTranslation("mail.belongs-to"), Chord.BELONGS_TO, () -> askWhere(entry)));
        }
        if (entry.from() != null) {
            actions.add(blockButton(entry));
        }
        actions.add(Buttons.plain(Icon.EYE, getTranslation("mail.raw"), Chord.SOURCE, () -> showRaw(entry)));
        return actions;
    }

    private Button blockButton(IntakeEntry entry) {
        var address = Objects.requireNonNull(entry.from());
        return Buttons.plain(
                Icon.SHIELD,
                getTranslation("mail.block"),
                Chord.BLOCK_SENDER,
                () -> new BlockSenderDialog(
                                entry.program(),
                                address,
                                blocklist,
                                formats,
                                blocked -> tell(Icon.CHECK_C, getTranslation("mail.block.done", blocked), Tone.OK))
                        .open());
    }

    private void askWhere(IntakeEntry entry) {
        new BelongsToDialog(entry, correction, number -> {
                    tell(Icon.CHECK_C, getTranslation("mail.belongs-to.done", number), Tone.OK);
                    refresh();
                })
                .open();
    }

    private void showRaw(IntakeEntry entry) {
        new RawMessageDialog(IntakeWords.subject(entry), files.raw(entry.id())).open();
    }

    private void replay(IntakeEntry entry) {
        switch (mailroom.replay(entry.id())) {
            case Outcome.Done<Long> waits -> tell(Icon.CHECK_C, getTranslation("mail.replayed"), Tone.OK);
            case Outcome.Refused<Long>(var refusal) ->
                tell(
                        Icon.ALERT,
                        getTranslation(refusal.messageKey(), refusal.arguments().toArray()),
                        Tone.WARN);
        }
        refresh();
    }

    private void tell(Icon icon, String words, Tone tone) {
        notices.removeAll();
        notices.add(new Banner(icon, words, tone));
    }
}
