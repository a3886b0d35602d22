namespace Autoencoders.Images;

/// <summary>The pixels of a folder's pictures.</summary>
/// <param name="Pixels">Those of the pictures that could be read, one after another.</param>
/// <param name="IsRead">For every file of the listing whether it could be read.</param>
internal sealed record PictureBlock(byte[] Pixels, bool[] IsRead);
