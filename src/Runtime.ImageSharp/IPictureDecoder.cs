using System;

namespace Autoencoders.Images;

/// <summary>Turns the bytes of a picture's file into pixels of one form: all that is asked of a library of pictures.</summary>
internal interface IPictureDecoder
{
    /// <summary>Whose pixels these are; another decoder's may differ a little, so they are not taken from its cache.</summary>
    string Name { get; }

    /// <summary>Decodes the first frame, upright.</summary>
    /// <param name="file">The whole file; its content tells the format.</param>
    /// <param name="form">Size, channels and colours to bring it to.</param>
    /// <param name="pixels">Receives <see cref="PictureForm.Length"/> bytes, rows from the top, channels last.</param>
    /// <exception cref="PictureException">This is no picture, or a damaged one.</exception>
    void Decode(ReadOnlySpan<byte> file, PictureForm form, Span<byte> pixels);
}

/// <summary>Bytes that are not a picture, and why.</summary>
/// <param name="reason">The decoder's words.</param>
/// <param name="cause">What it threw.</param>
internal sealed class PictureException(string reason, Exception? cause = null) : Exception(reason, cause);
