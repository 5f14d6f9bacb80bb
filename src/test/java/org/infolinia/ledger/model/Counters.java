package org.infolinia.ledger.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.infolinia.harness.OpenCases;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.ledger.LedgerFixture;
import org.infolinia.ledger.PointsLedger;
import org.infolinia.ledger.PostPoints;
import org.infolinia.ledger.adjustment.AdjustmentDesk;
import org.infolinia.ledger.adjustment.ReverseAdjustment;
import org.infolinia.ledger.code.CodeBatches;
import org.infolinia.ledger.code.CodeImport;
import org.infolinia.ledger.code.CodeReceipt;
import org.infolinia.ledger.code.OpenCodeBatch;
import org.infolinia.ledger.code.ProductCodes;
import org.infolinia.ledger.code.SubmitCode;
import org.infolinia.ledger.expiry.Expired;
import org.infolinia.ledger.expiry.PointsExpiry;
import org.infolinia.ledger.journal.PointUnit;
import org.infolinia.ledger.journal.PostingId;
import org.infolinia.ledger.journal.PostingKind;
import org.infolinia.ledger.journal.Receipt;
import org.infolinia.ledger.rescue.LapsingLot;
import org.infolinia.ledger.rescue.PointsRescue;
import org.infolinia.ledger.rescue.RescuePoints;
import org.infolinia.ledger.reward.Delivery;
import org.infolinia.ledger.reward.OfferReward;
import org.infolinia.ledger.reward.OrderReward;
import org.infolinia.ledger.reward.Reward;
import org.infolinia.ledger.reward.RewardCatalogue;
import org.infolinia.ledger.reward.RewardDesk;
import org.infolinia.ledger.reward.RewardOrder;
import org.infolinia.ledger.reward.RewardOrderId;
import org.infolinia.participants.merging.MergeParticipants;
import org.infolinia.participants.merging.ParticipantMerge;
import org.infolinia.security.Gatekeeper;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;

/** The real thing, asked as everybody asks it: each counter of the ledger where points move. */
final class Counters {

    private static final String COMMENT = "Beside the model, for comparison.";

    private final PointsLedger ledger;
    private final AdjustmentDesk desk;
    private final RewardCatalogue catalogue;
    private final RewardDesk rewards;
    private final PointsRescue rescue;
    private final PointsExpiry expiry;
    private final ParticipantMerge merge;
    private final CodeBatches batches;
    private final Gatekeeper gatekeeper;
    private final CodeImport imports;
    private final ProductCodes codes;

    Counters(BeanFactory beans) {
        this.ledger = beans.getBean(PointsLedger.class);
        this.desk = beans.getBean(AdjustmentDesk.class);
        this.catalogue = beans.getBean(RewardCatalogue.class);
        this.rewards = beans.getBean(RewardDesk.class);
        this.rescue = beans.getBean(PointsRescue.class);
        this.expiry = beans.getBean(PointsExpiry.class);
        this.merge = beans.getBean(ParticipantMerge.class);
        this.gatekeeper = beans.getBean(Gatekeeper.class);
        this.batches = beans.getBean(CodeBatches.class);
        this.imports = beans.getBean(CodeImport.class);
        this.codes = beans.getBean(ProductCodes.class);
    }

    Outcome<Receipt> post(PostPoints line) {
        return ledger.post(line);
    }

    static PostPoints earned(
            ProgramId program, ParticipantId who, long points, LocalDate day, @Nullable LocalDate lastDay) {
        return PostPoints.earned(
                program, who, PostingKind.PURCHASE, Points.of(points), day, lastDay, "Zana", LedgerFixture.key());
    }

    static PostPoints spent(ProgramId program, ParticipantId who, long points, LocalDate day) {
        return PostPoints.spent(program, who, PostingKind.REWARD, Points.of(points), day, "Kubek", LedgerFixture.key());
    }

    Outcome<Receipt> adjust(ProgramId program, ParticipantId who, long points) {
        return desk.adjust(LedgerFixture.adjustment(program, who, points));
    }

    Outcome<Receipt> undo(ParticipantId who, PostingId posting, long points) {
        return desk.reverse(new ReverseAdjustment(
                posting, points == 0 ? null : Points.of(points), COMMENT, OpenCases.ticketOf(who), UUID.randomUUID()));
    }

    List<Reward> offer(ProgramId program, long... prices) {
        var offered = new ArrayList<Reward>();
        for (long price : prices) {
            var names = Map.of(Language.PL, "Kubek", Language.EN, "Mug", Language.AZ, "Fincan");
            var offer = new OfferReward(
                    program, "mug-" + price, names, Points.of(price), null, Delivery.SHOP, LocalDate.EPOCH, null);
            offered.add(catalogue.offer(offer).orElseThrow());
        }
        return offered;
    }

    Outcome<RewardOrder> order(ParticipantId who, Reward reward) {
        return rewards.order(new OrderReward(who, reward.program(), reward.id(), reward.price(), UUID.randomUUID()));
    }

    void send(RewardOrderId order) {
        rewards.dispatch(order, "").orElseThrow();
    }

    void cancel(RewardOrderId order) {
        rewards.cancel(order).orElseThrow();
    }

    List<LapsingLot> rescuable(ParticipantId who) {
        return rescue.rescuable(who);
    }

    Outcome<Receipt> rescue(ProgramId program, ParticipantId who, List<LapsingLot> lots, LocalDate until) {
        var cost = lots.stream().map(LapsingLot::points).reduce(Points.ZERO, Points::plus);
        var ids = lots.stream().map(LapsingLot::lot).toList();
        return rescue.rescue(new RescuePoints(
                who,
                program,
                ids,
                cost,
                until,
                "reward-defective",
                COMMENT,
                OpenCases.ticketOf(who),
                UUID.randomUUID()));
    }

    Expired expire(ProgramId program) {
        return expiry.run(program);
    }

    void merge(ParticipantId survivor, ParticipantId merged) {
        var stamp = merge.preview(survivor, merged).orElseThrow().stamp();
        merge.merge(new MergeParticipants(survivor, merged, COMMENT, stamp)).orElseThrow();
    }

    void issue(ProgramId program, Stream<String> printed, LocalDate from) {
        var terms = new OpenCodeBatch(
                program,
                "model",
                Points.of(Notebook.CODE_POINTS),
                PointUnit.REDEEMABLE,
                from,
                null,
                Notebook.CODE_MONTHS);
        var batch = batches.open(terms).orElseThrow();
        try {
            Path file = Files.createTempFile("model", ".csv");
            Files.write(file, printed.toList());
            imports.load(file, "model.csv", batch, progress -> {}).orElseThrow();
            gatekeeper.asSystem("release", () -> batches.release(batch)).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Outcome<CodeReceipt> redeem(ProgramId program, ParticipantId who, String code) {
        return codes.submit(new SubmitCode(program, who, code, SubmitCode.Door.AGENT, LedgerFixture.key()));
    }
}
