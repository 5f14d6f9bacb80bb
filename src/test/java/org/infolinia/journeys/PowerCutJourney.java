package org.infolinia.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The power goes while mail arrives and points are posted: nothing that was promised is lost, nothing comes twice. */
@Tag("browser")
class PowerCutJourney {

    @RegisterExtension
    static final Stage STAGE = Stage.withDemoData();

    private static final String PAULINA = "paulina.czarnecka@skrzynka.example";
    private static final String HOTLINE = "pomoc@klubsmaku.example";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long POINTS = 100;
    private static final int MAILS_WITH_THE_FIRST_POSTING = 4;
    private static final int MAILS_IN_THE_LAST_BURST = 6;

    private final List<String> acknowledged = new CopyOnWriteArrayList<>();
    private final Semaphore mailsToSend = new Semaphore(0);

    private final RunningInfolinia infolinia = STAGE.infolinia();
    private final Browser browser = STAGE.browser();
    private final HotlineScreens screens = STAGE.screens();
    private final ParticipantMailbox paulina = STAGE.mailboxOf(PAULINA);

    @Test
    void nothingPromisedIsLostAndNothingComesTwice() {
        var page = browser.signedIn("pawel");
        screens.answerCallOf(page, "883 206 471", "Paulina Czarnecka");
        screens.identify(page, "08.03.1996", "53-234");
        long balanceBefore = screens.balance(page);
        var sender = CompletableFuture.runAsync(this::sendUntilTheLineIsDead);

        postWhileMailArrives(page);
        cutThePowerInMidPosting(page);
        sender.join();
        infolinia.startAgain();

        var afterwards = browser.signedIn("pawel");
        everyAcknowledgedMailIsOneTicket(afterwards);
        screens.returnToCallOf(afterwards, "Paulina Czarnecka");
        assertThat(screens.balance(afterwards) - balanceBefore)
                .as("the first posting was acknowledged, the second was not: it may be there or not, but not twice")
                .isIn(POINTS, 2 * POINTS);
        assertThat(infolinia.command("verify")).contains(" 0 broken");
    }

    private void postWhileMailArrives(Page page) {
        mailsToSend.release(MAILS_WITH_THE_FIRST_POSTING);
        screens.prepareAdjustmentByHundred(page).click();
        screens.awaitPosted(page);
        page.keyboard().press("Escape");
        Awaitility.await("mail is acknowledged meanwhile")
                .atMost(PATIENCE)
                .until(() -> acknowledged.size() == MAILS_WITH_THE_FIRST_POSTING);
    }

    /** The click does not wait for an answer, and the burst of mail is cut at its first acknowledgement. */
    private void cutThePowerInMidPosting(Page page) {
        var post = screens.prepareAdjustmentByHundred(page);
        int before = acknowledged.size();
        mailsToSend.release(MAILS_IN_THE_LAST_BURST);
        Awaitility.await("the burst has begun").atMost(PATIENCE).until(() -> acknowledged.size() > before);
        post.evaluate("button => button.click()");
        infolinia.kill();
        mailsToSend.release(MAILS_IN_THE_LAST_BURST);
        page.context().close();
    }

    private void sendUntilTheLineIsDead() {
        for (int number = 1; true; number++) {
            mailsToSend.acquireUninterruptibly();
            var subject = "Awaria zasilania nr " + (100 + number);
            try {
                paulina.write(HOTLINE, subject, "Czy ta wiadomość dotarła?");
            } catch (IllegalStateException theLineIsDead) {
                return;
            }
            acknowledged.add(subject);
        }
    }

    /** One mailbox is worked through in order: when the last mail is a ticket, nothing earlier is still on its way. */
    private void everyAcknowledgedMailIsOneTicket(Page page) {
        var last = "Czy prąd już jest?";
        paulina.write(HOTLINE, last, "Piszę jeszcze raz.");
        Awaitility.await("the mail after the power cut is a ticket")
                .atMost(PATIENCE)
                .until(() -> screens.ticketsOf(page, last) == 1);
        for (var subject : acknowledged) {
            assertThat(screens.ticketsOf(page, subject)).as(subject).isEqualTo(1);
        }
    }
}
