package org.infolinia.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {

    private static final String SERVER = "server";
    private static final String OWN_DATABASE = "jdbc:postgresql://database/infolinia";
    private static final String EMBEDDED = "";

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "https://127.0.0.1/", "http://[::1]:8080", "help.example.org", ""})
    void anInstallationForOthersIsNotReachedHere(String address) {
        assertThatExceptionOfType(UnusablePublicAddressException.class)
                .isThrownBy(() -> address(address, false, OWN_DATABASE, SERVER))
                .satisfies(refused -> assertThat(new UnusablePublicAddressAnalyzer()
                                .analyze(refused, refused)
                                .getAction())
                        .contains("INFOLINIA_PUBLIC_ADDRESS"));
    }

    @Test
    void whoTriesItOutReachesItHere() {
        var local = "http://localhost:8080";

        assertThat(address(local, true, OWN_DATABASE, SERVER).value()).isEqualTo(local);
        assertThat(address(local, false, EMBEDDED, SERVER).value()).isEqualTo(local);
        assertThat(address(local, false, OWN_DATABASE, "command").value()).isEqualTo(local);
    }

    @Test
    void linksHaveOneSlash() {
        assertThat(address("https://help.example.org/", false, OWN_DATABASE, SERVER)
                        .value())
                .isEqualTo("https://help.example.org");
    }

    private static PublicAddress address(String address, boolean isDemo, String database, String mode) {
        return new PublicAddress(address, isDemo, database, new RunningMode(mode));
    }
}
