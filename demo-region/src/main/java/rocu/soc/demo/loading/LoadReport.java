package rocu.soc.demo.loading;

/**
 * What a load did.
 *
 * @param sent versions sent
 * @param loaded versions that were new
 * @param sealed histories sealed, of one owner in one service each
 */
public record LoadReport(int sent, int loaded, int sealed) {

    static final LoadReport NOTHING = new LoadReport(0, 0, 0);

    /** Whether everything was there and sealed already. */
    public boolean nothingToDo() {
        return sent == 0 && sealed == 0;
    }

    LoadReport with(LoadReport other) {
        return new LoadReport(sent + other.sent, loaded + other.loaded, sealed + other.sealed);
    }
}
