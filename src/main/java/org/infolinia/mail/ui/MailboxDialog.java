package org.infolinia.mail.ui;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.Optional;
import java.util.function.Supplier;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.mail.MailDestinations;
import org.infolinia.mail.Mailbox;
import org.infolinia.mail.MailboxSettings;
import org.infolinia.mail.MailboxSetup;
import org.infolinia.mail.Mailboxes;
import org.infolinia.mail.OpenMailbox.Servers;
import org.infolinia.mail.account.MailboxTrials;
import org.infolinia.mail.account.Trouble;
import org.jspecify.annotations.Nullable;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/** A mailbox, new or otherwise than it was, and buttons that try whether its servers let us in. */
class MailboxDialog extends Dialog {

    private final transient @Nullable MailboxSettings known;
    private final transient Mailboxes mailboxes;
    private final transient MailboxSetup setup;
    private final transient MailboxTrials trials;
    private final transient Phrasebook phrasebook;
    private final transient Runnable afterwards;
    private final MailboxForm form;
    private final Div notices = new Div();
    private final Button reading;
    private final Button sending;
    private final Button save;

    /** What is tried. */
    private interface Trial {

        Optional<Trouble> of(Mailbox mailbox, @Nullable Servers servers);
    }

    MailboxDialog(
            @Nullable MailboxSettings known,
            MailDestinations destinations,
            Mailboxes mailboxes,
            MailboxSetup setup,
            MailboxTrials trials,
            Phrasebook phrasebook,
            Runnable afterwards) {
        this.known = known;
        this.mailboxes = mailboxes;
        this.setup = setup;
        this.trials = trials;
        this.phrasebook = phrasebook;
        this.afterwards = afterwards;
        this.form = new MailboxForm(destinations.mine(), known);
        this.reading = Buttons.plain(Icon.MAIL_IN, getTranslation("mail.box.try-reading"), this::tryReading);
        this.sending = Buttons.plain(Icon.MAIL_OUT, getTranslation("mail.box.try-sending"), this::trySending);
        this.save = Buttons.primary(Icon.CHECK, getTranslation("mail.box.save"), Chord.SUBMIT, this::save);
        addClassName("mail-dialog");
        setModality(ModalityMode.VISUAL);
        setHeaderTitle(getTranslation(known == null ? "mail.box.new" : "mail.box.change"));
        save.setDisableOnClick(true);
        save.addClassName("confirm");
        var attempts = new Div(reading, sending);
        attempts.addClassName("mail-trials");
        add(form, attempts, notices);
        getFooter().add(Buttons.plain(Icon.X, getTranslation("mail.box.cancel"), Chord.CLOSE, this::close), save);
        addOpenedChangeListener(change -> form.focusFirst());
    }

    private void save() {
        save.setEnabled(false);
        whenWhole(() -> known == null ? mailboxes.open(form.open()) : setup.change(form.change()))
                .ifPresent(this::saved);
        save.setEnabled(true);
    }

    private void saved(Outcome<Mailbox> outcome) {
        switch (outcome) {
            case Outcome.Done<Mailbox> done -> {
                close();
                afterwards.run();
            }
            case Outcome.Refused<Mailbox>(Refusal refusal) ->
                say(Icon.ALERT, phrasebook.say(Language.ofLocale(getLocale()), refusal), Tone.BAD);
        }
    }

    private void tryReading() {
        attempt(trials::reading, "mail.box.reading-works");
    }

    private void trySending() {
        attempt(trials::sending, "mail.box.sending-works");
    }

    /** A server may take its time, so the screen does not wait for it. */
    private void attempt(Trial trial, String wordsWhenItWorks) {
        whenWhole(form::mailbox).ifPresent(mailbox -> {
            var servers = form.servers();
            setTrying(true);
            var ui = UI.getCurrent();
            Thread.ofVirtual().name("mail-trial").start(new DelegatingSecurityContextRunnable(() -> {
                var trouble = trial.of(mailbox, servers);
                ui.access(() -> tell(trouble, wordsWhenItWorks));
            }));
        });
    }

    private void setTrying(boolean isTrying) {
        reading.setEnabled(!isTrying);
        sending.setEnabled(!isTrying);
        if (isTrying) {
            var progress = new ProgressBar();
            progress.setIndeterminate(true);
            progress.getElement().setAttribute("aria-label", getTranslation("mail.box.trying"));
            notices.removeAll();
            notices.add(new Banner(Icon.HOURGLASS, getTranslation("mail.box.trying"), Tone.NEUTRAL), progress);
            notices.scrollIntoView();
        }
    }

    private void tell(Optional<Trouble> trouble, String wordsWhenItWorks) {
        setTrying(false);
        trouble.ifPresentOrElse(
                found -> say(Icon.ALERT, getTranslation(found.kind().messageKey(), found.words()), Tone.BAD),
                () -> say(Icon.CHECK_C, getTranslation(wordsWhenItWorks), Tone.OK));
    }

    private <T> Optional<T> whenWhole(Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (IllegalArgumentException notWhole) {
            say(Icon.ALERT, getTranslation("mail.box.incomplete"), Tone.WARN);
            return Optional.empty();
        }
    }

    private void say(Icon icon, String words, Tone tone) {
        notices.removeAll();
        notices.add(new Banner(icon, words, tone));
        notices.scrollIntoView();
    }
}
