package words

// The plural forms, as CLDR names them.
const (
	formOne   = "one"
	formFew   = "few"
	formMany  = "many"
	formOther = "other"
)

// plural is how a language counts: the forms it has for whole numbers, and which of them a number takes.
//
// The rules are those of Unicode CLDR 46 for cardinal numbers, without the forms that only fractions and whole millions take:
// nothing here is counted in those.
type plural struct {
	forms  []string
	form   func(n int) string
	single bool // "one" stands for the number 1 alone, so that a text need not mention it
}

// Forms lists the plural forms that a language's counted texts need, of those that CLDR names.
func Forms(tag string) []string { return pluralOf(tag).forms }

func pluralOf(tag string) plural {
	switch tag {
	case "ja", "zh-Hans":
		return plural{forms: []string{formOther}, form: func(int) string { return formOther }}
	case "fr", "pt-BR":
		return plural{forms: []string{formOne, formOther}, form: noneOrOne}
	case "pl":
		return plural{forms: []string{formOne, formFew, formMany}, form: polish, single: true}
	}
	return plural{forms: []string{formOne, formOther}, form: oneOnly, single: true} // en, de, es, it, nl
}

func oneOnly(n int) string {
	if n == 1 {
		return formOne
	}
	return formOther
}

func noneOrOne(n int) string {
	if n == 0 || n == 1 {
		return formOne
	}
	return formOther
}

// polish tells 1 from 2–4, 22–24, … and from the rest, 12–14 among them.
func polish(n int) string {
	n = max(n, -n)
	units, teens := n%10, n%100
	switch {
	case n == 1:
		return formOne
	case units >= 2 && units <= 4 && (teens < 12 || teens > 14):
		return formFew
	}
	return formMany
}
