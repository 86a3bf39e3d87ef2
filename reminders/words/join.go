package words

// And joins what belongs together: "a, b and c".
func (b *Book) And(items ...string) string {
	if len(items) < 2 {
		return b.Commas(items...)
	}
	last := len(items) - 1
	return b.In("end of a list", "%[1]s and %[2]s", b.Commas(items[:last]...), items[last])
}

// Or joins what there is to choose from: "a, b or c".
func (b *Book) Or(items ...string) string {
	if len(items) < 2 {
		return b.Commas(items...)
	}
	last := len(items) - 1
	return b.In("end of a list", "%[1]s or %[2]s", b.Commas(items[:last]...), items[last])
}

// Commas joins items without a word between them: "a, b, c".
func (b *Book) Commas(items ...string) string {
	joined := ""
	for i, item := range items {
		if i == 0 {
			joined = item
			continue
		}
		joined = b.In("middle of a list", "%[1]s, %[2]s", joined, item)
	}
	return joined
}
