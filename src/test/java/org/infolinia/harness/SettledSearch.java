package org.infolinia.harness;

import java.util.List;
import org.infolinia.search.SearchAnswer;
import org.infolinia.search.SearchAnswer.Hit;
import org.infolinia.search.SearchDesk;
import org.infolinia.search.upkeep.IndexUpkeep;
import org.infolinia.security.Gatekeeper;

/** The search of whoever is signed in, asked only when the index has taken in every change that was made before. */
public final class SettledSearch {

    private final SearchDesk desk;
    private final IndexUpkeep upkeep;
    private final Gatekeeper gatekeeper;

    SettledSearch(SearchDesk desk, IndexUpkeep upkeep, Gatekeeper gatekeeper) {
        this.desk = desk;
        this.upkeep = upkeep;
        this.gatekeeper = gatekeeper;
    }

    public void settle() {
        gatekeeper.asSystem("test", upkeep::settle);
    }

    public SearchAnswer find(String typed) {
        settle();
        return desk.find(typed);
    }

    public List<Hit> hits(String typed) {
        return find(typed).hits();
    }
}
