package org.infolinia.ledger.batch.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.Points;
import org.infolinia.kit.Facts;
import org.infolinia.kit.Formats;
import org.infolinia.ledger.batch.Batch;
import org.infolinia.ledger.batch.BatchRequest;
import org.infolinia.ledger.budget.Budget;

/** What a batch decides, what it comes to, and who has agreed. */
class BatchFacts extends Div {

    private static final int HASH_SHOWN = 12;

    private final transient BatchWords words;
    private final transient Formats formats;

    BatchFacts(BatchWords words, Formats formats) {
        this.words = words;
        this.formats = formats;
        addClassName("batch-facts");
    }

    /** @param budget the one it draws on, as it is now */
    void show(Batch batch, Optional<Budget> budget) {
        removeAll();
        add(headline(batch), decision(batch), sums(batch, budget));
        batch.requests().forEach(request -> add(request(request)));
    }

    private Component headline(Batch batch) {
        var points = new Span(formats.signedPoints(batch.sums().promised(), getLocale()));
        points.addClassName("big");
        var whom = new Span(getTranslation(
                "ledger.batch.headline",
                batch.sums().sound() + batch.sums().posted(),
                batch.sums().all()));
        whom.addClassName("muted");
        var line = new Div(points, whom);
        line.addClassName("dossier-headline");
        return line;
    }

    private Facts decision(Batch batch) {
        return new Facts()
                .with(getTranslation("ledger.reason"), words.reason(batch, getLocale()))
                .with(getTranslation("ledger.comment"), batch.comment())
                .with(getTranslation("ledger.case"), caseLink(batch.caseReference()))
                .with(
                        getTranslation("ledger.batch.affected"),
                        getTranslation("ledger.batch.source." + batch.source().name()))
                .with(
                        getTranslation("ledger.batch.maker"),
                        batch.maker().actor().name())
                .with(getTranslation("ledger.batch.day"), formats.day(batch.promisedOn(), getLocale()));
    }

    private Facts sums(Batch batch, Optional<Budget> budget) {
        var sums = batch.sums();
        var facts = new Facts()
                .with(getTranslation("ledger.batch.posted"), number(sums.posted()))
                .with(getTranslation("ledger.batch.refused"), number(sums.refused()))
                .with(getTranslation("ledger.batch.remarked"), number(sums.remarked()))
                .with(getTranslation("ledger.batch.largest"), formats.points(sums.largest(), getLocale()))
                .with(getTranslation("ledger.batch.paid-off"), formats.points(sums.paidOff(), getLocale()));
        budget.ifPresent(now -> facts.with(
                getTranslation("ledger.batch.budget"),
                getTranslation(
                        "ledger.batch.budget-left",
                        now.left().value(),
                        stillToSpend(batch).value())));
        Optional.ofNullable(batch.promise())
                .ifPresent(promise ->
                        facts.with(getTranslation("ledger.batch.promise"), promise.substring(0, HASH_SHOWN)));
        return facts;
    }

    private Facts request(BatchRequest request) {
        var facts = new Facts()
                .with(
                        getTranslation("ledger.batch.request." + request.kind().name()),
                        getTranslation(
                                "ledger.batch.asked",
                                request.maker().actor().name(),
                                formats.moment(request.askedAt(), getLocale())));
        if (request.kind() == BatchRequest.Kind.REVERSAL) {
            facts.with(getTranslation("ledger.comment"), request.comment())
                    .with(getTranslation("ledger.case"), caseLink(request.caseReference()));
        }
        var decision = request.decision();
        if (decision == null) {
            return facts.with(
                    getTranslation("ledger.batch.needed"),
                    getTranslation(
                            "ledger.batch.until-lapse",
                            request.needed().name(),
                            formats.day(request.lapsesOn(), getLocale())));
        }
        return facts.with(
                getTranslation("ledger.batch.decision." + request.state().name()),
                decision.by().actor().name()
                        + Optional.ofNullable(decision.comment())
                                .map(comment -> ": " + comment)
                                .orElse(""));
    }

    private static Points stillToSpend(Batch batch) {
        return batch.sums().promised().plus(batch.sums().pointsPosted().negated());
    }

    private Component caseLink(CaseReference reference) {
        var path = reference.kind() == CaseReference.Kind.TICKET ? "tickets/" : "calls/";
        var name = getTranslation("ledger.case." + reference.kind().name()) + " " + reference.id();
        return new Anchor(path + reference.id(), name);
    }

    private String number(long number) {
        return formats.number(number, getLocale());
    }
}
