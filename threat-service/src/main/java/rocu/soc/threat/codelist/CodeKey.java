package rocu.soc.threat.codelist;

/** What a dated rule of the code lists is about: one code of one list. */
record CodeKey(String list, String code) {

    static CodeKey parse(String key) {
        int slash = key.indexOf('/');
        return new CodeKey(key.substring(0, slash), key.substring(slash + 1));
    }

    @Override
    public String toString() {
        return list + "/" + code;
    }
}
