package org.bihuan.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.bihuan.HouseTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIf;

/** A test in the whole house with a real browser. It runs once, on the embedded database: pages look alike on each. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@EnabledIf(value = Chromium.IS_THERE, disabledReason = Chromium.MISSING)
@DisabledIfSystemProperty(
        named = "bihuan.test.database",
        matches = "mysql",
        disabledReason =
                "browser tests run on the embedded database only: run them without -Dbihuan.test.database=mysql")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@HouseTest
@interface BrowserTest {}
