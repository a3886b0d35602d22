using System;
using System.Text;

namespace Autoencoders.Tool.Formats;

/// <summary>What a format makes: text, or bytes that no terminal shows.</summary>
internal readonly struct Content
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private Content(string? text, byte[] bytes)
    {
        Text = text;
        Bytes = bytes;
    }

    /// <summary>The text, which ends with a line end; null where it is none.</summary>
    public string? Text { get; }

    /// <summary>What a file of it holds.</summary>
    public byte[] Bytes { get; }

    public static implicit operator Content(string text) => OfText(text.EndsWith('\n') ? text : text + "\n");

    public static implicit operator Content(byte[] bytes) => new(null, bytes);

    private static Content OfText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new Content(text, Utf8.GetBytes(text));
    }
}
