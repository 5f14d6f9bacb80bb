package org.infolinia.search.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.sql.Timestamp;
import java.util.Set;
import org.infolinia.audit.AuditQuestion;
import org.infolinia.audit.AuditTrail;
import org.infolinia.harness.Programs;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.ViewTest;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.search.upkeep.IndexUpkeep;
import org.infolinia.security.Gatekeeper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

class SearchIndexViewTest extends ViewTest {

    @Autowired
    IndexUpkeep upkeep;

    @Autowired
    AuditTrail trail;

    @Autowired
    ProgramDirectory programs;

    @Autowired
    Gatekeeper gatekeeper;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void nothingWasToldBefore() {
        jdbc.sql("delete from search.node").update();
        gatekeeper.asSystem("test", upkeep::settle);
    }

    @Test
    void anAdministratorSeesHowTheIndexStands() {
        open();

        assertThat(_get(H1.class).getText()).isEqualTo("Search index");
        assertThat(_get(IndexNodeCard.class).getElement().getTextRecursively())
                .contains("serving")
                .contains("MB")
                .contains("Changes behind");
        _assertNone(ProgressBar.class);
    }

    @Test
    void whatIsBeingBuiltShowsHowFarItIs() {
        jdbc.sql("""
                        insert into search.node (name, building_generation, done, total, began_at, told_at)
                        values ('other', 2, 250, 1000, :began, :told)""")
                .param("began", Timestamp.valueOf("2026-11-17 08:59:50"))
                .param("told", Timestamp.valueOf("2026-11-17 09:00:00"))
                .update();

        open();

        assertThat(_get(ProgressBar.class).getValue()).isEqualTo(0.25);
        assertThat(_get(ProgressBar.class).getElement().getAttribute("aria-valuetext"))
                .isEqualTo("250 of 1,000, 25%");
        assertThat(_get(
                                IndexNodeCard.class,
                                spec -> spec.withPredicate(card ->
                                        card.getElement().getTextRecursively().contains("other")))
                        .getElement()
                        .getTextRecursively())
                .contains("30 seconds left");
        assertThat(buildAnew().isEnabled()).isFalse();
    }

    @Test
    void buildingAnewIsAskedForAndNotedInTheTrail() {
        open();

        _click(buildAnew());

        assertThat(trail.newest(new AuditQuestion("", Set.of()), 0, 5))
                .anySatisfy(entry -> assertThat(entry.action()).isEqualTo("search.index-asked-for"));
    }

    @Test
    void nobodyAsksAgainBeforeAnIndexThatWasAskedForServes() {
        open();
        _click(buildAnew());

        lookAgain();
        assertThat(buildAnew().isEnabled()).isFalse();

        jdbc.sql("""
                        insert into search.node
                            (name, serving_generation, built_at, things, bytes, waiting, told_at)
                        select 'other', generation, :told, 1, 1, 0, :told from search.ground""").param("told", Timestamp.valueOf("2026-11-17 09:00:00")).update();
        lookAgain();
        assertThat(buildAnew().isEnabled()).isTrue();
    }

    @Test
    void aReportIsShownAsItComes() {
        open();
        _assertOne(IndexNodeCard.class);
        jdbc.sql("insert into search.node (name, told_at) values ('other', :told)")
                .param("told", Timestamp.valueOf("2026-11-17 09:00:00"))
                .update();

        lookAgain();

        assertThat(_find(IndexNodeCard.class)).hasSize(2);
    }

    @Test
    void onlyAnAdministratorMayKnowOrAsk() {
        SignedIn.supervisorOf(new Programs(programs, gatekeeper).aProgram());

        assertThatThrownBy(upkeep::nodes).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(upkeep::buildAnew).isInstanceOf(AccessDeniedException.class);
    }

    private static Button buildAnew() {
        return _get(Button.class, spec -> spec.withText("Build anew"));
    }

    private void lookAgain() {
        upkeep.lookAgain();
        MockVaadin.clientRoundtrip(false);
    }

    private void open() {
        openTabFor(SignedIn.administrator());
        UI.getCurrent().navigate("search-index");
    }
}
