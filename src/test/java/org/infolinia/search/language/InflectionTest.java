package org.infolinia.search.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InflectionTest {

    @ParameterizedTest
    @CsvSource(delimiter = ':', textBlock = """
                    Kowalski: Kowalskiego Kowalskiemu Kowalskim Kowalscy Kowalskich Kowalskimi Kowalska
                    Kowalska: Kowalskiej Kowalską Kowalski
                    Nowak: Nowaka Nowakowi Nowakiem Nowaku Nowakowie Nowaków Nowakom Nowakami Nowakach Nowakowa Nowakówna
                    Wróbel: Wróbla Wróblowi Wróblem Wróblu Wróblowie Wróblów Wróblami
                    Dudek: Dudka Dudkowi Dudkiem Dudku Dudkowie Dudków
                    Duda: Dudy Dudzie Dudę Dudą Dudo Dudowie Dudów Dudom
                    Kudła: Kudły Kudle Kudłę Kudłą Kudło
                    Gołąb: Gołębia Gołębiowi Gołębiem Gołębiu Gołębiowie
                    Zając: Zająca Zającowi Zającem Zającu Zającowie
                    Stępień: Stępnia Stępniowi Stępniem Stępniu
                    Kozioł: Kozła Kozłowi Kozłem
                    Orzeł: Orła Orłowi Orłem
                    Kwiecień: Kwietnia Kwietniowi Kwietniem
                    Kupiec: Kupca Kupcowi Kupcem Kupcu
                    Mazur: Mazura Mazurowi Mazurem Mazurze
                    Żelazny: Żelaznego Żelaznemu Żelaznym Żelazna Żelaźni
                    Kania: Kani Kanię Kanią Kaniowie Kaniami
                    Kościuszko: Kościuszki Kościuszce Kościuszkę Kościuszką
                    Fredro: Fredry Fredrze Fredrę
                    Kowalczyk: Kowalczyka Kowalczykiem Kowalczycy
                    Mróz: Mroza Mrozowi Mrozem Mrozie
                    """)
    void polishSurnamesAreDeclined(String base, String forms) {
        assertLeadBack(base, forms);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ':', textBlock = """
                    Kasia: Kasi Kasię Kasią Kasiu
                    Ania: Ani Anię Anią Aniu
                    Wojtek: Wojtka Wojtkowi Wojtkiem Wojtku
                    Mariusz: Mariusza Mariuszowi Mariuszem Mariuszu
                    Paweł: Pawła Pawłowi Pawłem Pawle
                    Piotr: Piotra Piotrowi Piotrem Piotrze
                    Aleksander: Aleksandra Aleksandrowi Aleksandrem Aleksandrze
                    Jerzy: Jerzego Jerzemu Jerzym
                    Antoni: Antoniego Antoniemu Antonim
                    Maciek: Maćka Maćkowi Maćkiem
                    Staś: Stasia Stasiowi Stasiem Stasiu
                    Józio: Józia Józiowi Józiem Józiu
                    Kuba: Kuby Kubie Kubę Kubo
                    Agnieszka: Agnieszki Agnieszce Agnieszkę Agnieszko
                    Olga: Olgi Oldze Olgę
                    Zofia: Zofii Zofię Zofią Zofio
                    Alicja: Alicji Alicję
                    Maja: Mai Maję
                    Marta: Marty Marcie Martę
                    Ewa: Ewy Ewie Ewę
                    """)
    void polishFirstNamesAreDeclined(String base, String forms) {
        assertLeadBack(base, forms);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ':', textBlock = """
                    Əliyev: Əliyevin Əliyevə Əliyevi Əliyevdə Əliyevdən Əliyevlə
                    Əliyeva: Əliyevanın Əliyevaya Əliyevanı Əliyevada Əliyevadan
                    Məmmədov: Məmmədovun Məmmədovu Məmmədovda Məmmədovdan
                    Məmmədli: Məmmədlinin Məmmədliyə Məmmədlini
                    Leyla: Leylanın Leylaya Leylanı Leylada Leyladan Leylayla
                    Orxan: Orxanın Orxana Orxanı Orxanda Orxandan Orxanla
                    Könül: Könülün Könülə Könülü Könüldən
                    """)
    void azerbaijaniNamesTakeEndings(String base, String forms) {
        assertLeadBack(base, forms);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ':', textBlock = """
                    Kowalski: Kowalska
                    Nowicka: Nowicki
                    Zawadzki: Zawadzka
                    Konieczna: Konieczny
                    Məmmədov: Məmmədova Məmmədzadə Məmmədli
                    Əliyeva: Əliyev Əlizadə
                    Həsənli: Həsənov Həsənzadə
                    Rəhimoğlu: Rəhimqızı
                    """)
    void familiesShareANameInManyForms(String base, String forms) {
        assertLeadBack(base, forms);
    }

    @Test
    void proposalsAreFewAndNotTheWordItself() {
        assertThat(Inflection.basesOf("kowalskiego"))
                .contains("kowalski")
                .doesNotContain("kowalskiego")
                .hasSizeLessThanOrEqualTo(Inflection.MOST_BASES);
    }

    @Test
    void veryShortAndVeryLongWordsHaveNone() {
        assertThat(Inflection.basesOf("")).isEmpty();
        assertThat(Inflection.basesOf("i")).isEmpty();
        assertThat(Inflection.basesOf("a".repeat(1000))).isEmpty();
    }

    private static void assertLeadBack(String base, String forms) {
        var bases = Folding.forms(base);
        assertThat(forms.split(" "))
                .allSatisfy(form -> assertThat(proposed(form)).as(form).containsAnyElementsOf(bases));
    }

    private static Set<String> proposed(String form) {
        return Folding.forms(form).stream()
                .flatMap(folded -> Stream.concat(Stream.of(folded), Inflection.basesOf(folded).stream()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
