//go:build linux || windows

package desktop

// yes, no and verdict make the findings of a source that has answered.
func yes(source, detail string) Finding { return Finding{Verdict: Yes, Source: source, Detail: detail} }

func no(source string) Finding { return Finding{Verdict: No, Source: source} }

func verdict(source string, is bool, detail string) Finding {
	if is {
		return yes(source, detail)
	}
	return no(source)
}
