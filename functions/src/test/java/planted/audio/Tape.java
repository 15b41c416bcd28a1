package planted.audio;

/** A breach, planted to be found: a recording's check knows the map. */
public final class Tape {
    public planted.targeting.Map map;
}
