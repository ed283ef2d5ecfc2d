package org.bihuan.test;

import org.bihuan.HouseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A test that plays in the world; each begins on the same Monday morning. */
@HouseTest
public abstract class HouseStory {

    @Autowired
    protected World world;

    @BeforeEach
    @AfterEach
    void itIsMondayMorning() {
        world.begin();
    }
}
