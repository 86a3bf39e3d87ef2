//go:build linux || windows

package desktop

import (
	"bytes"
	"encoding/binary"
	"runtime"
	"strings"
)

// plainLabel keeps a label from being read as one with a shortcut letter.
func plainLabel(label string) string {
	if runtime.GOOS == "windows" {
		return strings.ReplaceAll(label, "&", "&&")
	}
	return strings.ReplaceAll(label, "_", "__")
}

// trayPicture is the picture in the format that systray wants: PNG, but on Windows an icon file.
func trayPicture(png []byte) []byte {
	if runtime.GOOS == "windows" {
		return iconFile(png)
	}
	return png
}

// iconFile wraps a PNG picture in an icon file, which Windows has allowed since Vista. The layout: a header of 6 bytes
// (0, type 1, one picture), an entry of 16 bytes (width, height, colours, 0, planes, bits, length, offset), the picture.
func iconFile(png []byte) []byte {
	const headerSize, widthOffset, heightOffset = 6 + 16, 16 + 3, 20 + 3
	if len(png) <= heightOffset {
		return png
	}
	var file bytes.Buffer
	file.Write([]byte{0, 0, 1, 0, 1, 0})
	// Both sizes are in the picture's own header, big-endian; 0 stands for 256, the largest.
	file.Write([]byte{png[widthOffset], png[heightOffset], 0, 0, 1, 0, 32, 0})
	file.Write(binary.LittleEndian.AppendUint32(nil, uint32(len(png)))) //nolint:gosec // An icon has no 4 GiB.
	file.Write(binary.LittleEndian.AppendUint32(nil, headerSize))
	file.Write(png)
	return file.Bytes()
}
