//go:build linux || windows

package desktop

// yes, no and verdict make the findings of a source that has answered.
func yes(source, who string) Finding { return Finding{Verdict: Yes, Source: source, Who: who} }

func no(source string) Finding { return Finding{Verdict: No, Source: source} }

func verdict(source string, is bool, who string) Finding {
	if is {
		return yes(source, who)
	}
	return no(source)
}
