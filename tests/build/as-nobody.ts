/** Does something without the rights of root, who may write everywhere; as who we are where that is somebody else. */
export async function asNobody<Result>(action: () => Promise<Result>): Promise<Result> {
  const nobody = 65534;
  const root = process.geteuid?.() === 0;
  if (root) process.seteuid!(nobody);
  try {
    return await action();
  } finally {
    if (root) process.seteuid!(0);
  }
}
