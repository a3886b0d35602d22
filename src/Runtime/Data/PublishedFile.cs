namespace Autoencoders;

/// <summary>A file as its authors published it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Sha256">Its SHA-256, in lower-case hexadecimal.</param>
internal sealed record PublishedFile(string Name, long Length, string Sha256);
