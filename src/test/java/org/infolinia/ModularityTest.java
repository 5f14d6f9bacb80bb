package org.infolinia;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

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
