package org.infolinia.ledger.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Facts;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.ledger.journal.PostingKind;
import org.infolinia.ledger.statement.PostingSource;
import org.infolinia.ledger.statement.StatementLine;
import org.infolinia.ledger.ui.parts.CaseLink;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;

/** One posting and what it came from: its code, declaration, order, case, or the points it undid or let expire. */
class PostingDialog extends Dialog {

    private final StatementLine line;
    private final ParticipantId participant;
    private final Gatekeeper gatekeeper;
    private final Formats formats;
    private final Facts facts = new Facts();

    PostingDialog(
            ParticipantId participant,
            StatementLine line,
            Optional<PostingSource> source,
            Gatekeeper gatekeeper,
            Formats formats) {
        this.participant = participant;
        this.line = line;
        this.gatekeeper = gatekeeper;
        this.formats = formats;
        addClassNames("narrow-dialog", "posting-dialog");
        setModality(ModalityMode.VISUAL);
        setHeaderTitle(PostingLines.text(line, this::getTranslation));
        tellPosting();
        source.ifPresent(this::tell);
        var content = new Div(facts);
        content.addClassName("posting-facts");
        add(content);
        var close = Buttons.plain(Icon.X, getTranslation("ledger.source.close"), Chord.CLOSE, this::close);
        getFooter().add(close);
        addOpenedChangeListener(change -> close.focus());
    }

    private void tellPosting() {
        facts.with(getTranslation("ledger.column.day"), formats.day(line.effectiveOn(), getLocale()))
                .with(getTranslation("ledger.column.points"), points(line.points()))
                .with(getTranslation("ledger.column.balance"), formats.points(line.balanceAfter(), getLocale()))
                .with(
                        getTranslation("ledger.source.posted"),
                        getTranslation(
                                "ledger.source.by", formats.moment(line.createdAt(), getLocale()), line.maker()));
        var caseReference = line.caseReference();
        if (caseReference != null) {
            facts.with(getTranslation("ledger.case"), new CaseLink(caseReference));
        }
        var comment = line.comment();
        if (comment != null) {
            facts.with(getTranslation("ledger.comment"), comment);
        }
    }

    private void tell(PostingSource source) {
        switch (source) {
            case PostingSource.Code code -> tell(code);
            case PostingSource.Declaration declaration -> tell(declaration);
            case PostingSource.Order order -> tell(order);
            case PostingSource.Undone undone ->
                facts.with(
                        getTranslation("ledger.source.undone"),
                        row(undone.kind(), undone.label(), formats.day(undone.effectiveOn(), getLocale())),
                        new Span(points(undone.points())));
            case PostingSource.Lots lots -> facts.with(getTranslation("ledger.source.lots"), list(lots.lots()));
        }
    }

    private void tell(PostingSource.Code code) {
        facts.with(getTranslation("ledger.source.batch"), openable(code.batch(), "codes", Permission.MANAGE_CODES))
                .with(getTranslation("ledger.source.code"), code.label())
                .with(
                        getTranslation("ledger.source.used"),
                        getTranslation(
                                "ledger.source.through." + code.through(), formats.moment(code.usedAt(), getLocale())));
    }

    private void tell(PostingSource.Declaration declaration) {
        facts.with(
                        getTranslation("ledger.declarations.declaration"),
                        openable(
                                declaration.name(),
                                "declarations/" + declaration.declaration(),
                                Permission.SETTLE_DECLARATIONS))
                .with(getTranslation("ledger.declarations.line"), Integer.toString(declaration.line()))
                .with(getTranslation("ledger.declarations.invoice"), declaration.invoice())
                .with(
                        getTranslation("ledger.declarations.product"),
                        getTranslation("ledger.source.pieces", declaration.product(), declaration.quantity()))
                .with(getTranslation("ledger.declarations.sold-on"), formats.day(declaration.soldOn(), getLocale()));
    }

    private void tell(PostingSource.Order order) {
        facts.with(
                        getTranslation("ledger.source.order"),
                        new Anchor("participants/" + participant.value(), Long.toString(order.order())))
                .with(
                        getTranslation("ledger.source.ordered"),
                        formats.moment(order.orderedAt(), getLocale()) + " · "
                                + getTranslation("ledger.reward.state." + order.state()));
        var parcel = order.parcel();
        if (parcel != null) {
            facts.with(getTranslation("ledger.reward.parcel"), parcel);
        }
    }

    private Component openable(String words, String path, Permission permission) {
        return gatekeeper.allows(permission) ? new Anchor(path, words) : new Span(words);
    }

    private Component list(List<PostingSource.Lot> lots) {
        var list = new UnorderedList();
        list.addClassName("posting-lots");
        lots.forEach(lot -> list.add(new ListItem(
                row(lot.kind(), lot.label(), formats.day(lot.earnedOn(), getLocale())),
                new Span(formats.points(lot.points(), getLocale())))));
        return list;
    }

    private Span row(PostingKind kind, String label, String day) {
        return new Span(PostingLines.text(kind, label, this::getTranslation) + ", " + day);
    }

    private String points(Points points) {
        return formats.signedPoints(points, getLocale());
    }
}
