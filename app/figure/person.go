package figure

import (
	"image/color"

	"posturebreak/app/figure/internal/mesh"
)

// Person is who is drawn. Colours are those in the light; the shade follows.
type Person struct {
	Skin, Hair         color.NRGBA
	Top, TopTrim       color.NRGBA // shirt; its hems, side panels and zip
	Bottom, BottomTrim color.NRGBA // leggings; waistband and stripe
	Shoes              color.NRGBA
	HairStyle          HairStyle
}

// HairStyle is how a person wears the hair.
type HairStyle int

// The hair styles.
const (
	ShortHair HairStyle = iota
	BunHair
	PonytailHair
	BobHair
	CurlyHair
	BaldHair
)

// Preset is a person to choose from. ID is stable: it is what settings store.
type Preset struct {
	ID     string
	Person Person
}

// DefaultPerson returns the person shown when none was chosen.
func DefaultPerson() Person { return Persons()[0].Person }

// PersonNamed returns the preset with that id, or the default.
func PersonNamed(id string) Person {
	for _, p := range Persons() {
		if p.ID == id {
			return p.Person
		}
	}
	return DefaultPerson()
}

// Persons returns the presets, the default first.
func Persons() []Preset {
	return []Preset{
		{"blue", Person{
			Skin: hex(0xE9B796), Hair: hex(0x4A342E), HairStyle: BunHair,
			Top: hex(0x4F8FD9), TopTrim: hex(0x3468AC), Bottom: hex(0x34426B), BottomTrim: hex(0x4E5F92), Shoes: hex(0x2B3550),
		}},
		{"teal", Person{
			Skin: hex(0x8D5B3F), Hair: hex(0x221A18), HairStyle: ShortHair,
			Top: hex(0x2FA79B), TopTrim: hex(0x1E7D74), Bottom: hex(0x3B3F4C), BottomTrim: hex(0x5A6072), Shoes: hex(0x6B4A3A),
		}},
		{"plum", Person{
			Skin: hex(0xC98F68), Hair: hex(0x2B2024), HairStyle: PonytailHair,
			Top: hex(0x9A6BC2), TopTrim: hex(0x734A99), Bottom: hex(0x3A3552), BottomTrim: hex(0x5B5480), Shoes: hex(0x4A3F66),
		}},
		{"moss", Person{
			Skin: hex(0xF1C9AE), Hair: hex(0xC9974B), HairStyle: BobHair,
			Top: hex(0x7FA650), TopTrim: hex(0x5A7E34), Bottom: hex(0x40464F), BottomTrim: hex(0x616A76), Shoes: hex(0x8A6B4D),
		}},
		{"sand", Person{
			Skin: hex(0x5E3B2A), Hair: hex(0x1B1512), HairStyle: CurlyHair,
			Top: hex(0xE3B23C), TopTrim: hex(0xB98920), Bottom: hex(0x2F4858), BottomTrim: hex(0x4C6C80), Shoes: hex(0x37474F),
		}},
		{"slate", Person{
			Skin: hex(0xD9A07C), Hair: hex(0x8E8E94), HairStyle: BaldHair,
			Top: hex(0x6E7F99), TopTrim: hex(0x4E5C74), Bottom: hex(0x2F333D), BottomTrim: hex(0x4D5362), Shoes: hex(0x3B2E2A),
		}},
	}
}

func (h HairStyle) mesh() mesh.HairStyle {
	switch h {
	case BunHair:
		return mesh.Bun
	case PonytailHair:
		return mesh.Ponytail
	case BobHair:
		return mesh.Bob
	case CurlyHair:
		return mesh.Curly
	case BaldHair:
		return mesh.Bald
	case ShortHair:
	}
	return mesh.Short
}
