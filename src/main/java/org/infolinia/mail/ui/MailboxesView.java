package org.infolinia.mail.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Strip;
import org.infolinia.kit.Tone;
import org.infolinia.mail.MailDestinations;
import org.infolinia.mail.MailDestinations.Destination;
import org.infolinia.mail.Mailbox;
import org.infolinia.mail.MailboxSettings;
import org.infolinia.mail.MailboxSetup;
import org.infolinia.mail.Mailboxes;
import org.infolinia.mail.account.MailboxTrials;
import org.infolinia.mail.fetching.MailboxHealth;
import org.infolinia.mail.inbound.Mailroom;
import org.jspecify.annotations.Nullable;

/** Which mailboxes there are, how they are, and how they are set up. */
@Route("mailboxes")
@Menu(order = 430, icon = "MAIL", title = "mail.mailboxes")
@RolesAllowed("ADMINISTRATOR")
class MailboxesView extends Div implements HasDynamicTitle {

    private final transient Mailboxes mailboxes;
    private final transient MailboxSetup setup;
    private final transient MailboxTrials trials;
    private final transient Mailroom mailroom;
    private final transient MailDestinations destinations;
    private final transient Formats formats;
    private final transient Phrasebook phrasebook;
    private final Div notices = new Div();
    private final Div boxes = new Div();

    MailboxesView(
            Mailboxes mailboxes,
            MailboxSetup setup,
            MailboxTrials trials,
            Mailroom mailroom,
            MailDestinations destinations,
            Formats formats,
            Phrasebook phrasebook) {
        this.mailboxes = mailboxes;
        this.setup = setup;
        this.trials = trials;
        this.mailroom = mailroom;
        this.destinations = destinations;
        this.formats = formats;
        this.phrasebook = phrasebook;
        addClassNames("page", "mail-boxes-page");
        boxes.addClassName("mail-boxes");
        var open = new Button(getTranslation("mail.box.new"), Icon.PLUS.create(), click -> edit(null));
        open.addThemeName("primary");
        add(
                new Strip(getPageTitle())
                        .with(Buttons.plain(Icon.UNDO, getTranslation("mail.refresh"), this::show), open),
                notices,
                boxes);
        show();
    }

    @Override
    public final String getPageTitle() {
        return getTranslation("mail.mailboxes");
    }

    private void show() {
        var health = mailroom.health().stream()
                .collect(Collectors.toMap(each -> each.mailbox().id(), each -> each));
        var known = destinations.mine();
        var all = setup.all();
        boxes.removeAll();
        all.forEach(settings -> boxes.add(card(settings, known, health)));
        if (all.isEmpty()) {
            boxes.add(new Card(getPageTitle()).with(new EmptyState(Icon.MAIL, getTranslation("mail.no-mailbox"))));
        }
    }

    private MailboxCard card(MailboxSettings settings, List<Destination> known, Map<Long, MailboxHealth> health) {
        var mailbox = settings.mailbox();
        var openOrClose = settings.isOpen()
                ? Buttons.plain(Icon.PAUSE, getTranslation("mail.box.close"), () -> decide(mailbox, setup::close))
                : Buttons.plain(Icon.UNDO, getTranslation("mail.box.reopen"), () -> decide(mailbox, setup::reopen));
        return new MailboxCard(
                settings,
                destinationOf(mailbox, known),
                health.get(mailbox.id()),
                formats,
                named(Buttons.plain(Icon.PENCIL, getTranslation("mail.box.edit"), () -> edit(settings)), mailbox),
                named(openOrClose, mailbox));
    }

    /** Every card has these buttons; whoever hears them must hear which mailbox they belong to. */
    private static Button named(Button button, Mailbox mailbox) {
        button.setAriaLabel(button.getText() + ": " + mailbox.address().value());
        return button;
    }

    private static String destinationOf(Mailbox mailbox, List<Destination> known) {
        return known.stream()
                .filter(each -> each.program().equals(mailbox.program()))
                .flatMap(each -> each.queues().stream()
                        .filter(queue -> queue.key().equals(mailbox.queueKey()))
                        .map(queue -> each.name() + " – " + queue.name()))
                .findFirst()
                .orElse(mailbox.queueKey());
    }

    private void edit(@Nullable MailboxSettings settings) {
        notices.removeAll();
        new MailboxDialog(settings, destinations, mailboxes, setup, trials, phrasebook, () -> {
                    say(Icon.CHECK_C, getTranslation("mail.box.saved"), Tone.OK);
                    show();
                })
                .open();
    }

    private void decide(Mailbox mailbox, LongFunction<Outcome<Mailbox>> deed) {
        notices.removeAll();
        if (deed.apply(mailbox.id()) instanceof Outcome.Refused<Mailbox>(Refusal refusal)) {
            say(Icon.ALERT, phrasebook.say(Language.ofLocale(getLocale()), refusal), Tone.WARN);
        }
        show();
    }

    private void say(Icon icon, String words, Tone tone) {
        notices.removeAll();
        notices.add(new Banner(icon, words, tone));
    }
}
