package org.infolinia.ledger.approval.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Strip;
import org.infolinia.kit.Tone;
import org.infolinia.ledger.approval.Approval;
import org.infolinia.ledger.approval.ApprovalDesk;
import org.infolinia.ledger.approval.ApprovalFeed;
import org.infolinia.ledger.approval.ApprovalId;
import org.infolinia.ledger.approval.ApprovalRead;
import org.infolinia.ledger.approval.Circumstances;
import org.infolinia.ledger.approval.Dossier;
import org.infolinia.ledger.approval.Dossiers;
import org.infolinia.ledger.batch.BatchQueue;
import org.infolinia.ledger.batch.BatchRuns;
import org.infolinia.ledger.ui.parts.PreviewParts;
import org.infolinia.ledger.ui.parts.RejectionDialog;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.jspecify.annotations.Nullable;

/** What waits for a second pair of eyes, live: one key agrees, another refuses. Agents see here what they asked for. */
@Route("approvals")
@Menu(order = 45, icon = "STAMP", title = "ledger.approvals")
@PermitAll
class ApprovalsView extends Div implements HasDynamicTitle {

    private final ApprovalDesk desk;
    private final Dossiers dossiers;
    private final ApprovalFeed feed;
    private final Circumstances circumstances;
    private final ApprovalWords words;
    private final OpenRequest open;
    private final Formats formats;
    private final Phrasebook phrasebook;
    private final BatchQueue batchQueue;
    private final BatchRuns batchRuns;
    private final BatchesCard batches;
    private final QueueCard queue;
    private final MineCard mine;
    private final Div notices = new Div();
    private final Div detail = new Div();
    private final boolean decides;
    private List<Approval> waiting = List.of();
    private @Nullable ApprovalId chosen;
    private @Nullable Dossier shown;
    private final List<Runnable> endings = new ArrayList<>();

    ApprovalsView(
            ApprovalDesk desk,
            Dossiers dossiers,
            ApprovalFeed feed,
            Circumstances circumstances,
            ApprovalWords words,
            BatchQueue batchQueue,
            BatchRuns batchRuns,
            ProgramDirectory programs,
            Gatekeeper gatekeeper,
            Formats formats,
            Phrasebook phrasebook) {
        this.desk = desk;
        this.dossiers = dossiers;
        this.feed = feed;
        this.circumstances = circumstances;
        this.words = words;
        this.batchQueue = batchQueue;
        this.batchRuns = batchRuns;
        this.batches = new BatchesCard(words);
        this.open = new OpenRequest(feed, gatekeeper);
        this.formats = formats;
        this.phrasebook = phrasebook;
        this.decides = gatekeeper.allows(Permission.APPROVE_ADJUSTMENTS);
        var byId = programs.mine().stream()
                .collect(Collectors.toMap(program -> program.id().value(), Function.identity()));
        this.queue = new QueueCard(desk, feed, words, formats, byId, this::choose, this::approveAll);
        this.mine = new MineCard(words, formats, approval -> tell(desk.withdraw(approval.id())));
        addClassNames("page", "approvals");
        notices.getElement().setAttribute("aria-live", "polite");
        detail.addClassName("stack");
        add(new Strip(getPageTitle()), notices, batches, decides ? columns() : mine);
        if (decides) {
            Chord.PREVIOUS.on(queue, () -> step(-1));
            Chord.NEXT.on(detail, () -> step(1));
        }
        refresh();
    }

    @Override
    public final String getPageTitle() {
        return getTranslation("ledger.approvals");
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        var ui = attach.getUI();
        endings.add(feed.listen(event -> ui.access(event instanceof ApprovalRead ? this::showQueue : this::refresh)));
        endings.add(batchRuns.listen(batch -> ui.access(this::showBatches)));
        endings.add(circumstances.listen(change -> {
            var seen = shown;
            if (seen != null && change.concerns(seen.approval())) {
                ui.access(this::refreshDossier);
            }
        }));
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        endings.forEach(Runnable::run);
        endings.clear();
        open.close();
    }

    private Div columns() {
        var columns = new Div(queue, detail);
        columns.addClassName("approval-columns");
        return columns;
    }

    private void showBatches() {
        batches.show(batchQueue.toBeDecidedByMe());
    }

    private void refresh() {
        mine.show(desk.mine());
        showBatches();
        if (!decides) {
            return;
        }
        waiting = desk.waiting();
        var still = waiting.stream()
                .filter(approval -> approval.id().equals(chosen))
                .findFirst();
        if (still.isEmpty()) {
            show(waiting.stream()
                    .filter(desk::callsForMe)
                    .findFirst()
                    .or(() -> waiting.stream().findFirst()));
        } else {
            showQueue();
            refreshDossier();
        }
    }

    private void showQueue() {
        queue.show(waiting, chosen);
    }

    /** The agent's own choice, of which whoever asked is told; what is shown by itself may be read by nobody. */
    private void choose(Approval approval) {
        open.close();
        show(Optional.of(approval));
        if (desk.objectionToMe(approval).isEmpty()) {
            open.open(approval);
        }
    }

    private void show(Optional<Approval> choice) {
        chosen = choice.map(Approval::id).orElse(null);
        showQueue();
        shown = null;
        detail.removeAll();
        choice.map(dossiers::about).ifPresent(this::show);
    }

    private void show(Dossier dossier) {
        shown = dossier;
        detail.removeAll();
        detail.add(card(dossier));
    }

    /** A budget may have been funded or points posted; while nothing changed, the keyboard's place is kept. */
    private void refreshDossier() {
        waiting.stream()
                .filter(approval -> approval.id().equals(chosen))
                .findFirst()
                .map(dossiers::about)
                .filter(now -> !now.equals(shown))
                .ifPresent(this::show);
    }

    private DossierCard card(Dossier dossier) {
        return new DossierCard(
                dossier,
                desk.objectionToMe(dossier.approval()),
                words,
                formats,
                phrasebook,
                new DossierCard.Decisions() {
                    @Override
                    public void approve(Approval request) {
                        tell(desk.approve(request.id()));
                    }

                    @Override
                    public void reject(Approval request) {
                        new RejectionDialog<>(
                                        comment -> desk.reject(request.id(), comment),
                                        phrasebook,
                                        ApprovalsView.this::refresh)
                                .open();
                    }
                });
    }

    private void step(int by) {
        var ids = waiting.stream().map(Approval::id).toList();
        int next = ids.indexOf(chosen) + by;
        if (next >= 0 && next < waiting.size()) {
            choose(waiting.get(next));
        }
    }

    private void approveAll(List<ApprovalId> ids) {
        var outcomes = desk.approveAll(ids);
        long posted = outcomes.stream().filter(Outcome.Done.class::isInstance).count();
        notices.removeAll();
        notices.add(new Banner(Icon.INFO, getTranslation("ledger.approvals.bulk", posted, ids.size()), Tone.NEUTRAL));
        outcomes.stream().distinct().forEach(this::tellRefusal);
        refresh();
    }

    private void tell(Outcome<?> outcome) {
        notices.removeAll();
        tellRefusal(outcome);
        shown = null;
        refresh();
    }

    private void tellRefusal(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Refused<?>(Refusal refusal)) {
            notices.add(new Banner(
                    Icon.ALERT, new PreviewParts(formats, phrasebook, getLocale()).words(refusal), Tone.BAD));
        }
    }
}
