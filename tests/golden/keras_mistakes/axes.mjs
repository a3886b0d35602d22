// Another number of axes than a layer takes.
export const mistakes = [
  {
    mistake: "PictureWithoutChannels",
    title: "Pictures without their axis of channels",
    remark: "Found where it is made, with both numbers of axes.",
    targets: [10],
    keras(tf) {
      const model = tf.sequential({ layers: [
        tf.layers.conv2d({ inputShape: [28, 28], filters: 16, kernelSize: 3, activation: "relu" }),
        tf.layers.flatten(),
        tf.layers.dense({ units: 10 }),
      ] });
      return { model };
    },
  },
  {
    mistake: "FilmAsPicture",
    title: "Films given to a layer for pictures",
    targets: [10],
    keras(tf) {
      const model = tf.sequential({ layers: [
        tf.layers.conv2d({ inputShape: [5, 28, 28, 1], filters: 8, kernelSize: 3 }),
        tf.layers.flatten(),
        tf.layers.dense({ units: 10 }),
      ] });
      return { model };
    },
  },
  {
    mistake: "ConvolutionBehindFlatten",
    title: "A convolution behind vectors",
    targets: [10],
    keras(tf) {
      const model = tf.sequential({ layers: [
        tf.layers.flatten({ inputShape: [28, 28, 1] }),
        tf.layers.dense({ units: 196 }),
        tf.layers.conv2d({ filters: 16, kernelSize: 3 }),
        tf.layers.flatten(),
        tf.layers.dense({ units: 10 }),
      ] });
      return { model };
    },
  },
  {
    mistake: "DecoderWithoutReshape",
    title: "Reshape is forgotten between code and pictures",
    keras(tf) {
      const model = tf.sequential({ layers: [
        tf.layers.conv2d({ inputShape: [28, 28, 1], filters: 8, kernelSize: 3, strides: 2 }),
        tf.layers.flatten(),
        tf.layers.dense({ units: 16 }),
        tf.layers.dense({ units: 7 * 7 * 8 }),
        tf.layers.conv2dTranspose({ filters: 8, kernelSize: 3, padding: "same", strides: 2 }),
        tf.layers.conv2dTranspose({ filters: 1, kernelSize: 3, padding: "same", strides: 2 }),
      ] });
      return { model };
    },
  },
  {
    mistake: "PoolingOfAVector",
    title: "A pooling behind one that left a vector",
    targets: [10],
    keras(tf) {
      const model = tf.sequential({ layers: [
        tf.layers.conv2d({ inputShape: [32, 32, 3], filters: 8, kernelSize: 3 }),
        tf.layers.globalAveragePooling2d({}),
        tf.layers.maxPooling2d({ poolSize: 2 }),
        tf.layers.dense({ units: 10 }),
      ] });
      return { model };
    },
  },
  {
    mistake: "RecurrentBehindRecurrent",
    title: "Two recurrent layers, and the first gives its last step only",
    remark: "Found where it is made, and named. That the first layer lacks `returnSequences` is left to the reader.",
    targets: [4],
    keras(tf) {
      const model = tf.sequential({ layers: [
        tf.layers.lstm({ inputShape: [20, 8], units: 32 }),
        tf.layers.lstm({ units: 16 }),
        tf.layers.dense({ units: 4 }),
      ] });
      return { model };
    },
  },
  {
    mistake: "RecurrentOverPictures",
    title: "A recurrent layer over pictures",
    targets: [10],
    keras(tf) {
      const model = tf.sequential({ layers: [
        tf.layers.gru({ inputShape: [28, 28, 1], units: 32 }),
        tf.layers.dense({ units: 10 }),
      ] });
      return { model };
    },
  },
  {
    mistake: "ConvLstmOverPictures",
    title: "A layer for films over single pictures",
    targets: [10],
    keras(tf) {
      const model = tf.sequential({ layers: [
        tf.layers.convLstm2d({ inputShape: [28, 28, 1], filters: 8, kernelSize: 3 }),
        tf.layers.flatten(),
        tf.layers.dense({ units: 10 }),
      ] });
      return { model };
    },
  },
  {
    mistake: "RepeatOfASequence",
    title: "A sequence where a vector is to be repeated",
    keras(tf) {
      const model = tf.sequential({ layers: [
        tf.layers.lstm({ inputShape: [10, 4], units: 16, returnSequences: true }),
        tf.layers.repeatVector({ n: 10 }),
        tf.layers.lstm({ units: 4, returnSequences: true }),
      ] });
      return { model };
    },
  },
  {
    mistake: "TimeDistributedOverAVector",
    title: "Step by step over what has no steps",
    targets: [1],
    keras(tf) {
      const model = tf.sequential({ layers: [
        tf.layers.timeDistributed({ inputShape: [64], layer: tf.layers.dense({ units: 8 }) }),
        tf.layers.dense({ units: 1 }),
      ] });
      return { model };
    },
  },
];
