package org.bihuan;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test in the whole house, with the people and enterprises of the demo but none of its cases, a clock that stands still
 * and no job executor: time and jobs move only when the test says so. All such tests share one context per database.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("database")
@ActiveProfiles("test")
@ContextConfiguration(initializers = TestDatabase.class)
@SpringBootTest(
        classes = {Bihuan.class, TestHouse.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public @interface HouseTest {}
