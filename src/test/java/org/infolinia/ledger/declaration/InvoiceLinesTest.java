package org.infolinia.ledger.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.infolinia.kernel.Points;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** Each product of an invoice pays once, however the invoice's number is typed. */
class InvoiceLinesTest extends DeclarationTest {

    private static final String STOVE = "PIEC-9";

    @BeforeEach
    void aSecondProduct() {
        aRule(new DeclarationRule(program, STOVE, Points.of(5), OCTOBER, null, 10, null));
    }

    @Test
    void anInvoiceWithSeveralProductsPaysForEach() {
        receive(line("FV/1", 2), number + ",FV/1," + STOVE + ",3,2026-11-02,D-7");

        assertThat(reasons()).containsExactly("none", "none");
        assertThat(settle().points()).isEqualTo(Points.of(95));
    }

    @Test
    void aProductPaysOnceInADeclarationAndAcrossThem() {
        receive(line("FV/1/2026", 2), line("fv 001/2026", 1));
        assertThat(reasons()).containsExactly("none", "declaration-invoice-paid");

        var again = receive(number + ",FV-1-2026,kociol-24,2,2026-11-02,D-8");

        assertThat(again.rejected()).isEqualTo(1);
    }

    @Test
    void twoPlacesOfOneProductPayTwiceWhenTheFileTellsThem() {
        receiveFile(positions("1", "2", "02"));
        assertThat(reasons()).containsExactly("none", "none", "declaration-invoice-paid");

        receive(number + ",FV/1,KOCIOL-24,1,2026-11-02,D-8");

        assertThat(linesOf(all().getFirst()))
                .as("without a place it may be one of those that paid")
                .extracting(line -> line.state())
                .containsExactly(DeclarationLine.State.REJECTED);
    }

    @Test
    void anInvoiceWithoutANumberOrWithALongOneIsNotAccepted() {
        receive(line("-", 1), line("F" + "1".repeat(80), 1));

        assertThat(reasons()).containsOnly("declaration-line-unreadable");
        assertThat(refusalOf(declarations.accept(lines().getFirst()))).contains("declaration-line-unreadable");
    }

    @Test
    void theDatabasePaysALineOnce() {
        receive(line("FV/1", 2), line("fv/1", 1));

        assertThatThrownBy(() -> jdbc.sql("""
                                update ledger.declaration_line
                                   set state = 'ACCEPTED', points = 1, reason_code = null, reason_facts = null
                                 where id = ?""").params(lines().getLast().id()).update())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("invoice_line_pays_once");
    }

    private String positions(String... positions) {
        var csv = new StringBuilder("uczestnik,faktura,lp.,produkt,ilość,data,deklaracja\n");
        for (var position : positions) {
            csv.append(number).append(",FV/1,").append(position).append(",KOCIOL-24,1,2026-11-02,D-7\n");
        }
        return csv.toString();
    }
}
