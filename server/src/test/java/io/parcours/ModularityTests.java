package io.parcours;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The rooms of the house: arrows go down only, and nobody reaches into another room. */
class ModularityTests {

    private final ApplicationModules rooms = ApplicationModules.of(ParcoursServer.class);

    @Test
    void roomsUseOnlyTheDoorsOfTheRoomsBelowThem() {
        rooms.verify();
    }

    @Test
    void theMapOfTheRoomsIsDrawn() {
        new Documenter(rooms).writeModulesAsPlantUml();
    }
}
