using System;
using System.Collections.Generic;
using System.Threading;

namespace Autoencoders;

/// <summary>
/// Fashion-MNIST: 60 000 + 10 000 pictures of clothes, white on black (H. Xiao, K. Rasul, R. Vollgraf, "Fashion-MNIST: a Novel Image
/// Dataset for Benchmarking Machine Learning Algorithms", arXiv:1708.07747, 2017).
/// </summary>
public static class FashionMnist
{
    internal static readonly IdxDataset Files = new(
        "Fashion-MNIST",
        "fashion-mnist",
        ["fashion*mnist", "raw"],
        [
            "http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/",
            "https://raw.githubusercontent.com/zalandoresearch/fashion-mnist/master/data/fashion/",
        ],
        new PublishedFile("train-images-idx3-ubyte.gz", 26421880, "3aede38d61863908ad78613f6a32ed271626dd12800ba2636569512369268a84"),
        new PublishedFile("train-labels-idx1-ubyte.gz", 29515, "a04f17134ac03560a47e3764e11b92fc97de4d1bfaf8ba1a3aa29af54cc90845"),
        new PublishedFile("t10k-images-idx3-ubyte.gz", 4422102, "346e55b948d973a97e58d2351dde16a484bd415d4595297633bb08f03db6a073"),
        new PublishedFile("t10k-labels-idx1-ubyte.gz", 5148, "67da17c76eaffca5446c3361aaab5c3cd6d1c2608764d35dfb1850b086bf8dd5"));

    /// <summary>What the labels mean.</summary>
    public static IReadOnlyList<string> Classes { get; } =
        ["T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker", "Bag", "Ankle boot"];

    /// <summary>Loads the pictures: shape (28, 28), values 0…1, labels as in <see cref="Classes"/>.</summary>
    /// <remarks>
    /// Looked for in <paramref name="directory"/>; without one in the folder that the environment variable AUTOENCODERS_DATA names,
    /// then in the user's cache, and downloaded into that where they are missing. A folder may hold the four files, plain or
    /// gzip, itself or in a sub-folder <c>fashion-mnist</c>.
    /// </remarks>
    /// <param name="directory">The folder to look in, if it has to be that one.</param>
    /// <param name="cancellationToken">Ends a download; what was received is kept and gone on with next time.</param>
    /// <param name="progress">Told in words how a download goes.</param>
    /// <exception cref="DataFileException">A file is missing and cannot be downloaded, is damaged, or is not of this form.</exception>
    /// <exception cref="OperationCanceledException">The download was cancelled.</exception>
    [SampleShape(28, 28)]
    public static Dataset Load(
        string? directory = null, CancellationToken cancellationToken = default, Action<string>? progress = null) =>
        Files.Load(DataFolders.Of(directory), progress, cancellationToken);
}
