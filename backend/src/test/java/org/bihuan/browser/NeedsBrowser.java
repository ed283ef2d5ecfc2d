package org.bihuan.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A test that drives a real Chromium; where there is none it is skipped with a sentence that says how to run it. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("browser")
@ExtendWith(NeedsBrowser.Condition.class)
public @interface NeedsBrowser {

    /** Finds the browser and says why a test does not run without it. */
    final class Condition implements ExecutionCondition {

        /** Where Chromium is, or would be. */
        public static Path chromium() {
            return Path.of(System.getenv().getOrDefault("BIHUAN_TEST_CHROMIUM", "/usr/bin/chromium"));
        }

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            Path chromium = chromium();
            return Files.isExecutable(chromium)
                    ? ConditionEvaluationResult.enabled("Chromium is at " + chromium)
                    : ConditionEvaluationResult.disabled("There is no Chromium at " + chromium
                            + ": install it (apt-get install chromium), or set BIHUAN_TEST_CHROMIUM to its path.");
        }
    }
}
