package org.infolinia.ledger.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.Points;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.ledger.PointsLedger;
import org.infolinia.ledger.WalletView;
import org.infolinia.ledger.statement.Statements;
import org.infolinia.participants.Participant;
import org.infolinia.participants.panel.ParticipantPanel;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Permission;

/** What the participant has, what expires next, and the sentence that explains it. */
@org.springframework.stereotype.Component
class WalletPanel implements ParticipantPanel {

    private static final int SOON_DAYS = 60;

    private final PointsLedger ledger;
    private final Statements statements;
    private final ProgramDirectory programs;
    private final Formats formats;
    private final Clock clock;

    WalletPanel(PointsLedger ledger, Statements statements, ProgramDirectory programs, Formats formats, Clock clock) {
        this.ledger = ledger;
        this.statements = statements;
        this.programs = programs;
        this.formats = formats;
        this.clock = clock;
    }

    @Override
    public Slot slot() {
        return Place.STATE.at(10);
    }

    @Override
    public Permission permission() {
        return Permission.VIEW_LEDGER;
    }

    @Override
    public Optional<Component> create(Participant participant, IdentificationLevel level) {
        var required = programs.get(participant.program()).levels().balance();
        var card = new Card(Icon.WALLET, words("ledger.wallet"));
        card.addClassName("wallet");
        return Optional.of(
                level.reaches(required)
                        ? card.with(content(participant))
                        : card.with(new EmptyState(Icon.LOCK, words("ledger.wallet.locked", required.number()))));
    }

    private Component[] content(Participant participant) {
        var wallet = ledger.wallet(participant.id());
        var today = LocalDate.now(clock.withZone(formats.zone()));
        var figures = new Div(balance(wallet));
        if (!wallet.held().isZero()) {
            figures.add(available(wallet));
        }
        if (!wallet.owed().isZero()) {
            figures.add(owed(wallet));
        }
        var content = new ArrayList<Component>(List.of(figures));
        var valid = wallet.lots().stream().filter(lot -> !lot.isLapsedOn(today)).toList();
        if (!valid.isEmpty()) {
            content.add(new LotBar(valid, formats));
        }
        nextToExpire(valid, today).ifPresent(content::add);
        lapsedButHeld(wallet, today).ifPresent(content::add);
        content.add(explanation(participant, today));
        return content.toArray(Component[]::new);
    }

    /** What nobody spends by its day; points on order wait for their order instead. */
    private Optional<Component> nextToExpire(List<WalletView.Lot> valid, LocalDate today) {
        var free = valid.stream().filter(lot -> !lot.free().isZero()).toList();
        if (free.isEmpty()) {
            return Optional.empty();
        }
        var first = free.getFirst().expiresOn();
        var points = free.stream()
                .filter(lot -> Objects.equals(lot.expiresOn(), first))
                .map(WalletView.Lot::free)
                .reduce(Points.ZERO, Points::plus);
        return Optional.of(first == null ? neverExpires() : expires(points, first, today));
    }

    private Optional<Component> lapsedButHeld(WalletView wallet, LocalDate today) {
        var held = wallet.lots().stream()
                .filter(lot -> lot.isLapsedOn(today))
                .map(WalletView.Lot::held)
                .reduce(Points.ZERO, Points::plus);
        if (held.isZero()) {
            return Optional.empty();
        }
        var line = new Paragraph(words("ledger.wallet.lapsed-on-order", formats.points(held, locale())));
        line.addClassNames("small", "muted");
        return Optional.of(line);
    }

    private Component balance(WalletView wallet) {
        var unit = new Span(words("ledger.points-short"));
        unit.addClassName("unit");
        var balance = new Paragraph(new Span(formats.points(wallet.posted(), locale())), unit);
        balance.addClassName("balance");
        return balance;
    }

    private Component available(WalletView wallet) {
        var line = new Paragraph(words(
                "ledger.wallet.available",
                formats.points(wallet.available(), locale()),
                formats.points(wallet.held(), locale())));
        line.addClassNames("small", "muted");
        return line;
    }

    private Component owed(WalletView wallet) {
        var line = new Paragraph(words("ledger.wallet.owed", formats.points(wallet.owed(), locale())));
        line.addClassNames("small", "strong");
        return line;
    }

    private Component neverExpires() {
        var line = new Paragraph(new Span(words("ledger.wallet.never-expires")));
        line.addClassNames("next-to-expire", "muted");
        return line;
    }

    private Component expires(Points points, LocalDate on, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, on);
        var what = new Span(
                Icon.HOURGLASS.create(),
                new Span(words("ledger.wallet.expires", formats.points(points, locale()), formats.day(on, locale()))));
        what.addClassName(days <= SOON_DAYS ? "soon" : "muted");
        var when = new Span(words("ledger.wallet.in-days", days));
        when.addClassName("quiet");
        var line = new Paragraph(what, when);
        line.addClassName("next-to-expire");
        return line;
    }

    private Component explanation(Participant participant, LocalDate today) {
        var words = statements
                .explain(participant.id(), today.withDayOfYear(1), today)
                .words();
        var copy = Buttons.plain(
                Icon.COPY,
                words("ledger.copy"),
                () -> UI.getCurrent().getPage().executeJs("navigator.clipboard?.writeText($0)", words));
        copy.addThemeName("tertiary");
        var sentences = new Paragraph(words);
        sentences.getElement().setAttribute("lang", participant.language().code());
        var explanation = new Div(sentences, copy);
        explanation.addClassName("explanation");
        return explanation;
    }

    private static String words(String key, Object... facts) {
        return UI.getCurrent().getTranslation(key, facts);
    }

    private static Locale locale() {
        return UI.getCurrent().getLocale();
    }
}
