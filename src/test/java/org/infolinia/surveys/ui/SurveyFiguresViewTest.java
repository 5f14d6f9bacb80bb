package org.infolinia.surveys.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import java.util.stream.IntStream;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.ViewTest;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kit.Facts;
import org.infolinia.surveys.SurveyAnswer;
import org.infolinia.surveys.SurveyDesk;
import org.infolinia.surveys.SurveyFixture;
import org.infolinia.surveys.definition.SurveyKind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SurveyFiguresViewTest extends ViewTest {

    @Autowired
    private SurveyFixture fixture;

    @Autowired
    private SurveyDesk desk;

    @Test
    void howSoonPeopleAnswerAndWhatTheySayIsShown() {
        var program = answered(6);

        open(program, "days=30");

        assertThat(_find(NativeTable.class))
                .extracting(table -> table.getElement().getTextRecursively())
                .anyMatch(text -> text.contains("6") && text.contains("100%"))
                .anyMatch(text -> text.contains("kolejka"));
    }

    @Test
    void anotherKindIsAnotherAddressWithAScaleOfItsOwn() {
        var program = answered(6);
        open(program, "days=90");

        _setValue(kinds(), SurveyKind.RELATIONSHIP);

        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters())
                .contains("kind=relationship")
                .contains("days=90");
        assertThat(_get(Facts.class).getElement().getTextRecursively()).contains("Too few answers: 0");
    }

    @Test
    void rubbishInTheAddressIsAsIfNothingWasAsked() {
        var program = answered(1);

        open(program, "program=-7&kind=love&days=0");

        assertThat(kinds().getValue()).isEqualTo(SurveyKind.AFTER_CONTACT);
    }

    @SuppressWarnings("unchecked")
    private static Select<SurveyKind> kinds() {
        return _get(Select.class, spec -> spec.withPredicate(select -> select.getValue() instanceof SurveyKind));
    }

    private void open(ProgramId program, String query) {
        openTabFor(SignedIn.supervisorOf(program));
        UI.getCurrent().navigate("surveys/figures", QueryParameters.fromString(query));
    }

    private ProgramId answered(int times) {
        var program = fixture.aProgramWithAMailbox();
        IntStream.range(0, times)
                .forEach(time ->
                        desk.answer(fixture.anInvitationIn(program), new SurveyAnswer(2, Map.of(), "Długa kolejka")));
        return program;
    }
}
