package org.infolinia.ledger.approval.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.infolinia.kit.Card;
import org.infolinia.kit.Icon;
import org.infolinia.kit.TwoLines;
import org.infolinia.ledger.batch.Batch;

/** Batches that wait for the reader's word; each is decided on its own page, where its wallets are seen. */
class BatchesCard extends Card {

    private final ApprovalWords words;

    BatchesCard(ApprovalWords words) {
        super(Icon.USERS, UI.getCurrent().getTranslation("ledger.batches.waiting"));
        this.words = words;
        edgeToEdge();
    }

    /** Takes no room while none waits. */
    void show(List<Batch> waiting) {
        var list = new UnorderedList();
        list.addClassName("approval-list");
        waiting.forEach(batch -> list.add(new ListItem(link(batch))));
        show(list);
        setVisible(!waiting.isEmpty());
    }

    private Component link(Batch batch) {
        var number = batch.id().value();
        var sums = batch.sums();
        var link = new Anchor("batches/" + number);
        link.add(new TwoLines(
                getTranslation("ledger.batch.named", number, words.reason(batch, getLocale())),
                getTranslation(
                        "ledger.batches.waits",
                        words.points(sums.promised(), getLocale()),
                        sums.sound() + sums.posted(),
                        batch.maker().actor().name())));
        link.addClassName("approval-batch");
        return link;
    }
}
