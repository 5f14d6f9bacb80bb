package org.infolinia.tickets.fulltext;

import org.infolinia.search.source.FurtherIndex;
import org.infolinia.tickets.fulltext.index.TextIndexKeeper;
import org.springframework.stereotype.Component;

/** Shows administrators how the index of texts stands, beside the other one. */
@Component
class TextsAsFurtherIndex implements FurtherIndex {

    private final TextIndexKeeper keeper;

    TextsAsFurtherIndex(TextIndexKeeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public String nameKey() {
        return "tickets.fulltext.index";
    }

    @Override
    public Standing standing() {
        var standing = keeper.standing();
        return new Standing(
                standing.messages(),
                standing.bytes(),
                standing.waiting(),
                standing.builtShare(),
                standing.trouble().map(trouble -> new Trouble(trouble.words(), trouble.retryAt())));
    }

    @Override
    public void buildAnew() {
        keeper.buildAnew();
    }
}
