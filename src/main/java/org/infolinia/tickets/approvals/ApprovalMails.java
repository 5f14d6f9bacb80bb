package org.infolinia.tickets.approvals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.ledger.approval.ApprovalDesk;
import org.infolinia.ledger.batch.BatchQueue;
import org.infolinia.mail.Mailboxes;
import org.infolinia.security.AgentDirectory;
import org.infolinia.security.AgentView;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.security.WorkMail;
import org.infolinia.security.WorkMails;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes to whoever something waits for that he was not told of yet: one mail about all that waits in a program, and none
 * within {@link #PAUSE} after the last. What is decided by then is told to nobody.
 */
@Component
class ApprovalMails {

    /** For so long an agent gets no other mail of the kind. */
    static final Duration PAUSE = Duration.ofMinutes(15);

    /** A request younger than this may be stored after others that are told of at this moment, and be overlooked. */
    static final Duration SETTLING = Duration.ofSeconds(30);

    private static final String EACH_MINUTE = "PT1M";

    private final ApprovalDesk approvals;
    private final BatchQueue batches;
    private final AgentDirectory agents;
    private final WorkMails workMails;
    private final Mailboxes mailboxes;
    private final ApprovalMail mail;
    private final Gatekeeper gatekeeper;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ApprovalMails(
            ApprovalDesk approvals,
            BatchQueue batches,
            AgentDirectory agents,
            WorkMails workMails,
            Mailboxes mailboxes,
            ApprovalMail mail,
            Gatekeeper gatekeeper,
            TransactionTemplate transactions,
            Clock clock) {
        this.approvals = approvals;
        this.batches = batches;
        this.agents = agents;
        this.workMails = workMails;
        this.mailboxes = mailboxes;
        this.mail = mail;
        this.gatekeeper = gatekeeper;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = EACH_MINUTE)
    void write() {
        gatekeeper.asSystem("approval-mail", () -> {
            var waiting = waiting();
            if (!waiting.isEmpty()) {
                writeAbout(waiting);
            }
        });
    }

    private void writeAbout(List<WaitingRequest> waiting) {
        var addresses = workMails.all();
        agents.everybody().stream()
                .filter(agent -> agent.active() && agent.role().may(Permission.APPROVE_ADJUSTMENTS))
                .forEach(agent -> Optional.ofNullable(addresses.get(agent.id()))
                        .ifPresent(address -> writeTo(agent, address, waiting)));
    }

    private void writeTo(AgentView agent, WorkMail address, List<WaitingRequest> waiting) {
        var his = waiting.stream().filter(request -> request.waitsFor(agent)).toList();
        transactions.executeWithoutResult(status -> write(agent, address, his));
    }

    /** What he is told and that he was told are stored together. */
    private void write(AgentView agent, WorkMail address, List<WaitingRequest> his) {
        var now = clock.instant();
        workMails
                .lastTold(agent.id())
                .filter(told -> !now.isBefore(told.plus(PAUSE)))
                .filter(told -> write(agent, address, his, told, now.minus(SETTLING)))
                .ifPresent(told -> workMails.tell(agent.id(), now.minus(SETTLING)));
    }

    /** Whether something came between the two moments, and there is a mailbox to tell it from. */
    private boolean write(AgentView agent, WorkMail address, List<WaitingRequest> his, Instant told, Instant until) {
        var byProgram = his.stream().collect(Collectors.groupingBy(WaitingRequest::program));
        boolean isTold = false;
        for (var program : byProgram.keySet()) {
            var requests = byProgram.get(program);
            boolean isNews = requests.stream()
                    .map(request -> request.waitsFor(agent.role()))
                    .anyMatch(since -> since.isAfter(told) && !since.isAfter(until));
            var from = mailboxes.of(program).stream().findFirst();
            if (isNews && from.isPresent()) {
                mail.send(agent, address.address(), requests, from.get(), until);
                isTold = true;
            }
        }
        return isTold;
    }

    private List<WaitingRequest> waiting() {
        Stream<WaitingRequest> adjustments = approvals.waiting().stream().map(WaitingRequest.OfAdjustment::new);
        Stream<WaitingRequest> ofBatches = batches.waiting().entrySet().stream()
                .map(each -> new WaitingRequest.OfBatch(each.getKey(), each.getValue()));
        return Stream.concat(adjustments, ofBatches)
                .sorted(Comparator.comparing(WaitingRequest::lapsesOn))
                .toList();
    }
}
