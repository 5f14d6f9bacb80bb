package org.infolinia.ledger.approval.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
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
import org.infolinia.ledger.approval.Dossiers;
import org.infolinia.ledger.ui.PreviewParts;
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
    private final ApprovalWords words;
    private final Gatekeeper gatekeeper;
    private final Formats formats;
    private final Phrasebook phrasebook;
    private final QueueCard queue;
    private final MineCard mine;
    private final Div notices = new Div();
    private final Div detail = new Div();
    private final boolean decides;
    private List<Approval> waiting = List.of();
    private @Nullable ApprovalId chosen;
    private Runnable ending = () -> {};

    ApprovalsView(
            ApprovalDesk desk,
            Dossiers dossiers,
            ApprovalFeed feed,
            ApprovalWords words,
            ProgramDirectory programs,
            Gatekeeper gatekeeper,
            Formats formats,
            Phrasebook phrasebook) {
        this.desk = desk;
        this.dossiers = dossiers;
        this.feed = feed;
        this.words = words;
        this.gatekeeper = gatekeeper;
        this.formats = formats;
        this.phrasebook = phrasebook;
        this.decides = gatekeeper.allows(Permission.APPROVE_ADJUSTMENTS);
        var byId = programs.mine().stream()
                .collect(Collectors.toMap(program -> program.id().value(), Function.identity()));
        this.queue = new QueueCard(words, formats, byId, this::choose, this::approveAll);
        this.mine = new MineCard(words, formats, approval -> tell(desk.withdraw(approval.id())));
        addClassNames("page", "approvals");
        notices.getElement().setAttribute("aria-live", "polite");
        detail.addClassName("stack");
        add(new Strip(getPageTitle()), notices, decides ? columns() : mine);
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
        ending = feed.listen(event -> {
            if (!(event instanceof ApprovalRead)) {
                ui.access(this::refresh);
            }
        });
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        ending.run();
    }

    private Div columns() {
        var columns = new Div(queue, detail);
        columns.addClassName("approval-columns");
        return columns;
    }

    private void refresh() {
        mine.show(desk.mine());
        if (!decides) {
            return;
        }
        waiting = desk.waiting();
        var still = waiting.stream()
                .filter(approval -> approval.id().equals(chosen))
                .findFirst();
        if (still.isEmpty()) {
            choose(waiting.stream()
                    .filter(this::isMine)
                    .findFirst()
                    .or(() -> waiting.stream().findFirst()));
        } else {
            queue.show(waiting, chosen, this::isMine);
        }
    }

    private boolean isMine(Approval approval) {
        return desk.objectionToMe(approval).isEmpty();
    }

    private void choose(Approval approval) {
        choose(Optional.of(approval));
    }

    private void choose(Optional<Approval> choice) {
        chosen = choice.map(Approval::id).orElse(null);
        queue.show(waiting, chosen, this::isMine);
        detail.removeAll();
        choice.ifPresent(approval -> {
            detail.add(card(approval));
            if (isMine(approval)) {
                gatekeeper
                        .agent()
                        .ifPresent(agent -> feed.reading(approval, agent.name().full()));
            }
        });
    }

    private DossierCard card(Approval approval) {
        return new DossierCard(
                dossiers.about(approval),
                desk.objectionToMe(approval),
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
                        new RejectionDialog(
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
        if (outcome instanceof Outcome.Refused<?>) {
            chosen = null;
        }
        refresh();
    }

    private void tellRefusal(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Refused<?>(Refusal refusal)) {
            notices.add(new Banner(
                    Icon.ALERT, new PreviewParts(formats, phrasebook, getLocale()).words(refusal), Tone.BAD));
        }
    }
}
