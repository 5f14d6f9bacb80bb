package org.infolinia;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import tools.jackson.databind.json.JsonMapper;

class ModularityTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(Infolinia.class);

    @Test
    void modulesUseOnlyWhatTheyDeclare() {
        MODULES.verify();
    }

    /** Of two declarations of a package the test's is read, and what the module declares in its own goes unchecked. */
    @Test
    void noTestHidesWhatAModuleDeclares() throws IOException {
        var declarations = new PathMatchingResourcePatternResolver()
                .getResources("classpath*:org/infolinia/**/package-info.class");

        assertThat(declarations).extracting(ModularityTest::packageOf).doesNotHaveDuplicates();
    }

    /** At its start the application reads them from here, since finding them in the classes takes twelve seconds. */
    @Test
    void theModulesAreWrittenDownInTheOrderOfTheirMigrations() {
        var written = new JsonMapper()
                .readTree(getClass().getResourceAsStream("/META-INF/spring-modulith/application-modules.json"));

        assertThat(written.propertyNames())
                .containsExactlyElementsOf(MODULES.stream()
                        .map(module -> module.getIdentifier().toString())
                        .toList());
        assertThat(MODULES)
                .allSatisfy(
                        module -> assertThat(written.get(module.getIdentifier().toString())
                                        .get("basePackage")
                                        .asString())
                                .isEqualTo(module.getBasePackage().getName()));
    }

    @Test
    void theModuleDiagramAndCanvasesAreWritten() {
        new Documenter(MODULES)
                .writeModulesAsPlantUml()
                .writeIndividualModulesAsPlantUml()
                .writeModuleCanvases();
    }

    private static String packageOf(Resource declaration) {
        var path = declaration.toString();
        return path.substring(path.lastIndexOf("org/infolinia"), path.lastIndexOf('/'));
    }
}
