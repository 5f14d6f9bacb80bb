package org.infolinia.search.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Strip;
import org.infolinia.search.upkeep.IndexNode;
import org.infolinia.search.upkeep.IndexUpkeep;

/** How the search index of every installation stands, and the button that has it built anew. Lives while it is open. */
@Route("search-index")
@Menu(order = 540, icon = "SEARCH", title = "search.index.menu")
@RolesAllowed("ADMINISTRATOR")
class SearchIndexView extends Div implements HasDynamicTitle {

    private final transient IndexUpkeep upkeep;
    private final transient Formats formats;
    private final Div nodes = new Div();
    private final Button buildAnew;
    private transient Runnable ending = () -> {};
    /** Generation of the index that was asked for here; 0 while none was. */
    private int askedFor;

    SearchIndexView(IndexUpkeep upkeep, Formats formats) {
        this.upkeep = upkeep;
        this.formats = formats;
        addClassNames("page", "search-index");
        buildAnew = Buttons.plain(Icon.UNDO, getTranslation("search.index.build-anew"), this::buildAnew);
        buildAnew.setDisableOnClick(true);
        nodes.addClassName("search-index-nodes");
        add(new Strip(getTranslation("search.index.title")).with(buildAnew), nodes);
        upkeep.lookAgain();
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("search.index.title");
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        var ui = attach.getUI();
        ending = upkeep.listen(() -> ui.access(this::show));
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        ending.run();
    }

    private void buildAnew() {
        askedFor = upkeep.buildAnew();
        show();
    }

    private void show() {
        var known = upkeep.nodes();
        nodes.removeAll();
        known.forEach(node -> nodes.add(new IndexNodeCard(node, formats)));
        upkeep.further().forEach(index -> nodes.add(new FurtherIndexCard(index, formats)));
        if (known.isEmpty()) {
            nodes.add(new Card(getTranslation("search.index.title"))
                    .with(new EmptyState(Icon.SEARCH, getTranslation("search.index.nothing-told"))));
        }
        boolean isAnyBuilding = known.stream().anyMatch(node -> node.building().isPresent());
        buildAnew.setEnabled(!isAnyBuilding && !isAwaited(known));
    }

    /** It takes a moment until somebody begins to build what was asked for. */
    private boolean isAwaited(List<IndexNode> known) {
        return askedFor > 0 && known.stream().noneMatch(node -> node.hasAnswered(askedFor));
    }
}
