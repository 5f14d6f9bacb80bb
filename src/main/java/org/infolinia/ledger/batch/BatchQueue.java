package org.infolinia.ledger.batch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.infolinia.kernel.Refusal;
import org.infolinia.ledger.adjustment.Maker;
import org.infolinia.ledger.budget.Budget;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits to be decided about batches, and what the signed-in agent has to do with it. */
@Service
public class BatchQueue {

    private final BatchRows batches;
    private final BatchRequestRows requests;
    private final BatchRequestRules rules;
    private final Gatekeeper gatekeeper;

    BatchQueue(BatchRows batches, BatchRequestRows requests, BatchRequestRules rules, Gatekeeper gatekeeper) {
        this.batches = batches;
        this.requests = requests;
        this.rules = rules;
        this.gatekeeper = gatekeeper;
    }

    /** How many requests the signed-in agent may decide. */
    @Transactional(readOnly = true)
    public long waitingForMe() {
        return requestsToMe().count();
    }

    /** What waits in the asker's programs, each with its batch; nothing for who approves nothing. */
    @Transactional(readOnly = true)
    public Map<BatchRequest, Batch> waiting() {
        var waiting = new LinkedHashMap<BatchRequest, Batch>();
        if (gatekeeper.allows(Permission.APPROVE_ADJUSTMENTS)) {
            requests.pending(gatekeeper.scope())
                    .forEach(request -> batches.find(request.batch()).ifPresent(batch -> waiting.put(request, batch)));
        }
        return waiting;
    }

    /** The batches about which the signed-in agent may decide. */
    @Transactional(readOnly = true)
    public List<Batch> toBeDecidedByMe() {
        return requestsToMe()
                .flatMap(request -> batches.find(request.batch()).stream())
                .toList();
    }

    private Stream<BatchRequest> requestsToMe() {
        return gatekeeper.agent().filter(me -> gatekeeper.allows(Permission.APPROVE_ADJUSTMENTS)).stream()
                .flatMap(me -> requests.pending(gatekeeper.scope()).stream()
                        .filter(request ->
                                !request.isOf(me.id()) && !request.owners().contains(me.id())));
    }

    /** Why the signed-in agent is not the one who decides it; empty when he is. */
    public Optional<Refusal> objectionToMe(BatchRequest request) {
        var me = Maker.of(gatekeeper);
        var role = me.role();
        return BatchRequestRules.objectionToPerson(request, me)
                .or(() -> role == null || role.compareTo(request.needed()) < 0
                        ? Optional.of(Refusal.of(
                                "approval-needs-higher-role", request.needed().name()))
                        : Optional.empty());
    }

    /** Whether the signed-in agent asked for it. */
    public boolean isMine(BatchRequest request) {
        return gatekeeper.agent().filter(agent -> request.isOf(agent.id())).isPresent();
    }

    /** Whether the signed-in agent prepared it. */
    public boolean isMine(Batch batch) {
        return gatekeeper
                .agent()
                .filter(agent ->
                        batch.maker().agent().filter(agent.id()::equals).isPresent())
                .isPresent();
    }

    /** The maker's budget that the batch would draw on, as it is now; empty when it draws on none. */
    @Transactional(readOnly = true)
    public Optional<Budget> budgetOf(Batch batch) {
        gatekeeper.demand(Permission.ADJUST_IN_BULK, batch.program());
        return rules.budgetOf(batch);
    }
}
