package org.infolinia.tickets.approvals;

import java.time.Instant;
import java.time.LocalDate;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.ledger.approval.Approval;
import org.infolinia.ledger.batch.Batch;
import org.infolinia.ledger.batch.BatchRequest;
import org.infolinia.security.AgentView;
import org.infolinia.security.Role;

/** Something that waits for a decision. */
sealed interface WaitingRequest {

    ProgramId program();

    boolean callsFor(AgentId agent, Role role);

    /** Since when it waits for those of this role. */
    Instant waitsFor(Role role);

    String maker();

    Points points();

    /** Code of the reason in the program. */
    String reason();

    CaseReference caseReference();

    LocalDate lapsesOn();

    /** How many wallets it changes. */
    long wallets();

    /** Beginning of the key of its words, {@code tickets.approval-mail.…}. */
    String words();

    default boolean waitsFor(AgentView agent) {
        return agent.scope().includes(program()) && callsFor(agent.id(), agent.role());
    }

    /** An adjustment of one wallet. */
    record OfAdjustment(Approval approval) implements WaitingRequest {

        @Override
        public ProgramId program() {
            return approval.program();
        }

        @Override
        public boolean callsFor(AgentId agent, Role role) {
            return approval.callsFor(agent, role);
        }

        @Override
        public Instant waitsFor(Role role) {
            var escalated = approval.escalatedAt();
            return escalated == null || role == approval.needed() ? approval.askedAt() : escalated;
        }

        @Override
        public String maker() {
            return approval.maker().actor().name();
        }

        @Override
        public Points points() {
            return approval.command().points();
        }

        @Override
        public String reason() {
            return approval.command().reason();
        }

        @Override
        public CaseReference caseReference() {
            return approval.command().namedCase();
        }

        @Override
        public LocalDate lapsesOn() {
            return approval.lapsesOn();
        }

        @Override
        public long wallets() {
            return 1;
        }

        @Override
        public String words() {
            return "tickets.approval-mail.adjustment";
        }
    }

    /** A batch to be posted or reversed. */
    record OfBatch(BatchRequest request, Batch batch) implements WaitingRequest {

        @Override
        public ProgramId program() {
            return batch.program();
        }

        @Override
        public boolean callsFor(AgentId agent, Role role) {
            return request.callsFor(agent, role);
        }

        @Override
        public Instant waitsFor(Role role) {
            return request.askedAt();
        }

        @Override
        public String maker() {
            return request.maker().actor().name();
        }

        @Override
        public Points points() {
            return isPosting() ? batch.sums().promised() : batch.sums().pointsPosted();
        }

        @Override
        public String reason() {
            return batch.reason();
        }

        @Override
        public CaseReference caseReference() {
            return request.caseReference();
        }

        @Override
        public LocalDate lapsesOn() {
            return request.lapsesOn();
        }

        @Override
        public long wallets() {
            return isPosting() ? batch.sums().sound() : batch.sums().posted();
        }

        @Override
        public String words() {
            return isPosting() ? "tickets.approval-mail.posting" : "tickets.approval-mail.reversal";
        }

        private boolean isPosting() {
            return request.kind() == BatchRequest.Kind.POSTING;
        }
    }
}
